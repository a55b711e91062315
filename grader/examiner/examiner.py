"""The examiner: one zygote, the suites collected once, the reference warm, submissions judged one after another."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.examiner.diagnosis import explain
from grader.examiner.factors import explain_factor
from grader.examiner.judging import Judged, judge
from grader.examiner.origin import Origin
from grader.examiner.respondent import META_MODULES, Record, Respondent
from grader.examiner.seat import Seat
from grader.examiner.subject import PLOT_MODULES, Subject, warm_modules
from grader.examiner.suite import Case, Run, Sitting, serve_suites
from grader.examiner.training import Training
from grader.model import Course, Misconception, SourceFile
from grader.result import Diagnosis, TestResult, TrainingResult, Verdict
from grader.saying import Said
from grader.tree import Tree

__all__ = ["Examination", "Examiner", "Library", "Sheet", "hold"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What judging one exercise brought."""

    exercise: str
    tests: tuple[TestResult, ...]
    diagnosis: tuple[Diagnosis, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """What judging one submission brought."""

    sheets: tuple[Sheet, ...]
    training: tuple[TrainingResult, ...]
    rungs: Mapping[str, tuple[float, float]]
    remarks: tuple[Said, ...]
    layers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """The trusted programs of a course: its references, and what reads the misconceptions of an exercise."""

    references: tuple[SourceFile, ...]
    misconceptions: Callable[[str], tuple[Misconception, ...]]


Told = Callable[[TestResult, str], None]


class Examiner:
    """Judges submissions against one course with one seed; made by ``hold``, lives as long as its zygote."""

    def __init__(
        self,
        course: Course,
        library: Library,
        origin: Origin,
        cases: Sequence[Case],
        run: Run,
        *,
        seed: int,
        digits: Any,
        device: str = "cpu",
    ) -> None:
        """Take what ``hold`` prepared; *seed* is the run's secret."""
        self._device = device
        self._course = course
        self._library = library
        self._origin = origin
        self._cases = tuple(cases)
        self._run = run
        self._seed = seed
        self._candidate_seed = _one_way(seed)
        self._digits = digits
        self._desk = Seat(origin, course, seed=0, trusted=True)
        self._shelf = Seat(origin, course, seed=0, trusted=True)
        self._reference = Respondent(
            Subject(self._desk, library.references, course, "reference"), course, memo=True, device=device
        )
        self._known: dict[str, dict[str, tuple[Misconception, Respondent]]] = {}

    def examine(self, files: Sequence[SourceFile], exercises: Sequence[str], tell: Told) -> Examination:
        """Judge *files* on *exercises*; *tell* hears of each test as it ends.

        Raises:
            ExaminerError: if the grader failed as a whole.
        """
        self._origin.warm(warm_modules(files))
        if self._draws(files, exercises):
            for seat in (self._desk, self._shelf):
                seat.need(PLOT_MODULES)
        seat = Seat(self._origin, self._course, seed=self._candidate_seed)
        student = Respondent(Subject(seat, files, self._course), self._course, device=self._device)
        training = Training()
        sitting = Sitting(student, self._reference, training, self._seed, self._digits)
        try:
            layers = seat.candidate.layers
            judged = self._judged(sitting, exercises, tell)
            sheets = tuple(
                Sheet(exercise, tuple(each.result for each in found), self._diagnosis(exercise, found))
                for exercise, found in judged.items()
            )
            return Examination(sheets, training.results, training.rungs, tuple(student.subject.said), layers)
        finally:
            seat.pass_on()

    def _draws(self, files: Sequence[SourceFile], exercises: Sequence[str]) -> bool:
        """Whether a plot of the questionnaire is judged that somebody has begun to draw."""
        plots = {name for name in exercises if self._course.unit_of(name).questionnaire}
        return any(plots & file.definitions.keys() - set(file.stubs) for file in files)

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers of isolation that candidates have on this machine."""
        return self._desk.candidate.layers

    def close(self) -> None:
        """End the candidates of the trusted programs."""
        self._desk.close()
        self._shelf.close()

    def _judged(self, sitting: Sitting, exercises: Sequence[str], tell: Told) -> dict[str, list[Judged]]:
        """Run the cases of *exercises*, and return what came of them by exercise, in the suites' order."""
        cases = [case for exercise in exercises for case in self._cases if case.exercise == exercise]
        late = [case for case in cases if case.late]
        if late:
            self._prepare_late_cases()
        found: dict[str, Judged] = {}
        sitting.student.records.clear()
        for run in self._run(sitting, [*(case for case in cases if not case.late), *late]):
            records = tuple(sitting.student.records)
            sitting.student.records.clear()
            found[run.case.id] = judge(run, records, self._course.packed)
            tell(found[run.case.id].result, run.case.exercise)
        return {exercise: [found[case.id] for case in cases if case.exercise == exercise] for exercise in exercises}

    def _prepare_late_cases(self) -> None:
        """Have the zygote import what they need while the others run; whoever is forked meanwhile waits for it."""
        for seat in (self._desk, self._shelf):
            _ = seat.candidate
        self._origin.begin_warming(META_MODULES)

    def _diagnosis(self, exercise: str, judged: Sequence[Judged]) -> tuple[Diagnosis, ...]:
        regular = [each for each in judged if not each.result.bonus] or judged
        failed = [each for each in regular if not each.result.verdict.passed]
        generic = _unique(each.fault for each in failed)
        if all(each.result.verdict in (Verdict.MISSING, Verdict.LOAD_ERROR) for each in failed):
            return generic
        records = [record for each in regular for record in each.records]
        named = self._explain(exercise, records) or explain_factor(records, self._reference.reply)
        return (named,) if named is not None else generic

    def _explain(self, exercise: str, records: Sequence[Record]) -> Diagnosis | None:
        library = {
            ident: (misconception, respondent.reply)
            for ident, (misconception, respondent) in self._library_of(exercise).items()
        }
        found = explain(records, self._reference.reply, library)
        if found is None:
            return None
        return Diagnosis(id=found.id, title=found.title, hint=found.hint, text=found.diagnosis)

    def _library_of(self, exercise: str) -> dict[str, tuple[Misconception, Respondent]]:
        if exercise not in self._known:
            self._known[exercise] = {
                misconception.id: (
                    misconception,
                    Respondent(
                        Subject(self._shelf, [misconception.file], self._course, f"{exercise}/{misconception.id}"),
                        self._course,
                        memo=True,
                        device=self._device,
                    ),
                )
                for misconception in self._library.misconceptions(exercise)
            }
        return self._known[exercise]


def hold(
    course: Course,
    library: Library,
    suites: Sequence[Tree],
    serve: Callable[[Examiner], None],
    *,
    origin: Origin,
    seed: int,
    digits: Any,
    device: str = "cpu",
) -> None:
    """Collect *suites* and call *serve* with an examiner.

    Raises:
        CourseError: if a suite is broken.
        ExaminerError: if pytest or the zygote fails.
    """

    def begin(cases: Sequence[Case], run: Run) -> None:
        examiner = Examiner(course, library, origin, cases, run, seed=seed, digits=digits, device=device)
        try:
            serve(examiner)
        finally:
            examiner.close()

    serve_suites(course, suites, begin)


def _one_way(seed: int) -> int:
    """Return the seed that candidates draw from: the same for all of a run, and telling nothing about *seed*.

    A function that is costly to try out (scrypt, RFC 7914), for a candidate may print what it was given.
    """
    derived = hashlib.scrypt(str(seed).encode(), salt=b"gradekit candidate", n=1 << 12, r=8, p=1, dklen=8)
    return int.from_bytes(derived, "little") >> 2


def _unique(diagnoses: Iterable[Diagnosis | None]) -> tuple[Diagnosis, ...]:
    found = {each.id: each for each in diagnoses if each is not None}
    return tuple(found.values())
