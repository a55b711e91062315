"""The hidden suite inside pytest: collected once, its cases run for one submission after another.

pytest's own loop (``pytest_runtestloop``) is where submissions are served, so that start-up and collection are paid
once per examiner. A suite marks each test with what it is worth and the sentence that a student reads::

    @pytest.mark.case("softmax", points=1, title="Each row sums to one")
    def test_rows_sum_to_one(student, inputs, expect): ...
"""

import inspect
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from grader.errors import CourseError, ExaminerError
from grader.examiner.collecting import collect_packed
from grader.examiner.expecting import Expect
from grader.examiner.inputs import Inputs, case_seed
from grader.examiner.respondent import Respondent
from grader.examiner.training import Training
from grader.model import Course
from grader.tree import Packed, Tree

__all__ = ["Case", "CaseRun", "Sitting", "serve_suites"]

_RAISED = pytest.StashKey[BaseException | None]()


@dataclass(frozen=True, slots=True)
class Case:
    """A test case as its marker describes it.

    *story* is its docstring, in words for the student; *late* if it computes without
    data, for which much has to be imported first.
    """

    id: str
    exercise: str
    title: str
    points: float
    bonus: bool
    story: str
    late: bool


@dataclass(frozen=True, slots=True)
class CaseRun:
    """What running a case brought: *raised* is None if it passed; *ran* is False if pytest left it out."""

    case: Case
    ran: bool
    raised: BaseException | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Sitting:
    """Everything that the cases of one submission see through their fixtures."""

    student: Respondent
    reference: Respondent
    training: Training
    seed: int
    digits: Any


Run = Callable[[Sitting, Sequence[Case]], Iterator[CaseRun]]
Serve = Callable[[Sequence[Case], Run], None]


def serve_suites(course: Course, suites: Sequence[Tree], serve: Serve) -> None:
    """Collect *suites* once and call *serve* with their cases and with a function that runs some of them.

    Raises:
        CourseError: if a suite cannot be collected or contradicts the course.
        ExaminerError: if pytest itself fails.
    """
    packed = [each for each in suites if isinstance(each, Packed)]
    plugin = _Suite(course, serve, packed)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    # pytest wants a folder that is there; with what was packed it is given one to which no student can write.
    folder = str(Path(__file__).parent if packed else Path(course.solutions_folder, "hidden"))
    # What lies above a course, also a conftest.py, has no say in it.
    options = ["-c", os.devnull, "--rootdir", folder, "--confcutdir", folder]
    options += ["--noconftest", folder] if packed else map(str, suites)
    options += ["--import-mode=importlib", "-s", "--strict-markers"]
    # A terminal, a cache or pytest's own handling of warnings and logs would cost time and say nothing here.
    costly = ("terminal", "cacheprovider", "warnings", "logging", "faulthandler", "junitxml", "doctest", "tmpdir")
    for name in costly:
        options += ["-p", f"no:{name}"]
    code = pytest.main(options, plugins=[plugin])
    if plugin.failure is not None:
        raise plugin.failure
    if not plugin.served:
        raise ExaminerError(f"pytest ended with code {int(code)} before a submission was served")


class _Suite:
    """The pytest plugin; its methods are hooks and fixtures."""

    def __init__(self, course: Course, serve: Serve, packed: Sequence[Packed]) -> None:
        self.failure: Exception | None = None
        self.served = False
        self._course = course
        self._serve = serve
        self._packed = packed
        self._sitting: Sitting | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", "case(exercise, points, bonus, title): what a test case is worth and says")

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool | None:
        if not self._packed:
            return None
        try:
            collect_packed(session, self._packed)
        except CourseError as error:
            self.failure = error
        return True

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failure = CourseError(
                f"{report.nodeid or 'the hidden suite'} cannot be collected:\n{report.longreprtext}"
            )

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.failure is None:
            # Nobody reads how pytest would tell a failure, and with source it parses the whole suite for each.
            session.config.option.tbstyle = "line"
            try:
                items = {case.id: (case, item) for case, item in ((_case(item), item) for item in session.items)}
                _check_points(self._course, [case for case, _ in items.values()])
                self.served = True
                self._serve(
                    [case for case, _ in items.values()],
                    lambda sitting, cases: self._run(sitting, cases, {key: item for key, (_, item) in items.items()}),
                )
            except Exception as error:  # noqa: BLE001 - pytest would print it and go on; serve_suites raises it
                self.failure = error
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
        if call.excinfo is not None and item.stash.get(_RAISED, None) is None:
            item.stash[_RAISED] = call.excinfo.value
        return (yield)

    def _run(self, sitting: Sitting, cases: Sequence[Case], items: dict[str, pytest.Item]) -> Iterator[CaseRun]:
        chosen = [items[case.id] for case in cases]
        for case, item, following in zip(cases, chosen, [*chosen[1:], None], strict=True):
            self._sitting = sitting
            item.stash[_RAISED] = None
            reports = runtestprotocol(item, log=False, nextitem=following)
            called = [report for report in reports if report.when == "call" and not report.skipped]
            broken = [report for report in reports if report.failed]
            raised = item.stash[_RAISED]
            # The traceback holds tensors of this case alive.
            item.stash[_RAISED] = None
            yield CaseRun(case, bool(called or broken), raised, sum(report.duration for report in reports))

    @property
    def sitting(self) -> Sitting:
        """The submission whose turn it is."""
        if self._sitting is None:
            raise ExaminerError("a fixture was used outside a submission's turn")
        return self._sitting

    @pytest.fixture
    def student(self) -> Respondent:
        """Ask the student's code: ``student.softmax(x)`` or ``student.call("softmax", x, gradients=["x"])``."""
        return self.sitting.student

    @pytest.fixture
    def reference(self) -> Respondent:
        """Ask the reference, in the same words as the student."""
        return self.sitting.reference

    @pytest.fixture
    def training(self) -> Training:
        """Note what a training showed, and compare its time with the reference's."""
        return self.sitting.training

    @pytest.fixture
    def inputs(self, request: pytest.FixtureRequest) -> Inputs:
        """Draw inputs from the run's seed and the case's name."""
        return Inputs(case_seed(self.sitting.seed, _case_id(request.node)))

    @pytest.fixture
    def digits(self) -> Any:
        """The loaded digits, as ``grader.data.Digits``."""
        return self.sitting.digits

    @pytest.fixture
    def expect(self) -> Expect:
        """Assert on values that came from a student."""
        return Expect(self.sitting.reference)


def _case_id(item: Any) -> str:
    return f"{Path(item.path).name}::{item.name}"


def _case(item: pytest.Item) -> Case:
    marker = item.get_closest_marker("case")
    where = f"{item.path}: {item.name}"
    if marker is None or len(marker.args) != 1 or not marker.kwargs.get("title"):
        raise CourseError(f'{where}: mark it with @pytest.mark.case("<exercise>", points=…, title="…").')
    points, bonus = marker.kwargs.get("points"), marker.kwargs.get("bonus")
    if (points is None) == (bonus is None):
        raise CourseError(f"{where}: its marker needs either `points` or `bonus`.")
    function = getattr(item, "function", None)
    story = inspect.cleandoc(getattr(function, "__doc__", None) or "")
    return Case(
        id=_case_id(item),
        exercise=marker.args[0],
        title=marker.kwargs["title"],
        points=float(marker.kwargs["points" if bonus is None else "bonus"]),
        bonus=bonus is not None,
        story=story,
        late="device_free" in function.__code__.co_names if inspect.isfunction(function) else False,
    )


def _check_points(course: Course, cases: Sequence[Case]) -> None:
    known = {exercise.name for exercise in course.exercises}
    for case in cases:
        if case.exercise not in known:
            raise CourseError(
                f"{case.id}: its marker names {case.exercise!r}, an exercise that course.toml does not have."
            )
    for exercise in course.exercises:
        for kind, stated in (("points", exercise.points), ("bonus", exercise.bonus)):
            own = [case for case in cases if case.exercise == exercise.name and case.bonus == (kind == "bonus")]
            found = sum(case.points for case in own)
            if abs(found - stated) > 1e-9:
                raise CourseError(
                    f"course.toml: {exercise.name!r} states {kind} = {stated:g}, but its test cases sum to {found:g}; "
                    "change one of the two."
                )
