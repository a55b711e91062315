"""An exercise as a page shows it: what failed first, with the student's own code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.model import SourceFile
from grader.reporting.source import Excerpt, excerpts_of
from grader.result import ExerciseResult, Said, Shown, TestResult, Verdict
from grader.verdicts import NEXT

__all__ = ["ExerciseView", "TestView", "exercise_view", "key_of"]

_MISSPELT = "generic.misspelt"
# What says no more than the values that are drawn below it.
_REPEATED = "got {got}, expected {expected}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TestView:
    """A failed test: values by their role, each as it is drawn, or as *came* and *expected* in words."""

    __test__ = False

    test: TestResult
    inputs: tuple[Shown, ...]
    outputs: tuple[Shown, ...]
    wanted: tuple[Shown, ...]
    call: str
    tried: str
    came: str
    expected: str
    message: str
    said: Said | None
    place: tuple[str, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseView:
    """An exercise as it is shown; *state* is done, open, failed or ours (the grader's failure)."""

    exercise: ExerciseResult
    key: str
    state: str
    failed: tuple[TestView, ...]
    unclear: tuple[TestResult, ...]
    passed: tuple[TestResult, ...]
    excerpts: tuple[Excerpt, ...]
    advice: str


def exercise_view(exercise: ExerciseResult, files: Sequence[SourceFile]) -> ExerciseView:
    """Return *exercise* as it is shown, with its part of *files* where something in it is to be mended."""
    failed = [test for test in exercise.tests if not test.verdict.passed]
    state = _state(exercise)
    marks = {(test.file, test.line) for test in failed if test.line > 0}
    if exercise.verdict is Verdict.LOAD_ERROR:
        marks |= {(each.name, each.fault.line) for each in files if each.fault and _is_of(each, exercise.unit)}
    return ExerciseView(
        exercise=exercise,
        key=key_of(exercise.name),
        state=state,
        failed=tuple(_test(test) for test in failed) if state != "open" else (),
        unclear=tuple(test for test in exercise.tests if test.verdict is Verdict.INCONCLUSIVE),
        passed=tuple(test for test in exercise.tests if test.verdict in (Verdict.ACCEPTED, Verdict.SKIPPED)),
        excerpts=excerpts_of(files, exercise.name, marks, exercise.unit) if state == "failed" else (),
        advice="" if exercise.diagnosis else NEXT.get(exercise.verdict, ""),
    )


def key_of(name: str) -> str:
    """Return what stands for *name* in an address of the page, where there are no spaces."""
    return name if name.isidentifier() else f"x{name.encode().hex()[:40]}"


def _is_of(file: SourceFile, unit: str) -> bool:
    return file.name.rpartition("/")[2].partition(".")[0] == unit


def _state(exercise: ExerciseResult) -> str:
    if exercise.verdict is Verdict.JUDGE_ERROR:
        return "ours"
    if exercise.verdict.passed:
        return "done"
    misspelt = any(each.id == _MISSPELT for each in exercise.diagnosis)
    return "open" if exercise.verdict is Verdict.MISSING and not misspelt else "failed"


def _test(test: TestResult) -> TestView:
    by_role: Mapping[str, tuple[Shown, ...]] = {
        role: tuple(each for each in test.shown if each.role == role) for role in ("tried", "came", "expected")
    }
    # For a single number the message only repeats what came and what was expected.
    call, tried = _told(test.tried, by_role["tried"])
    repeats = test.message.startswith("got ")
    said = None if repeats and test.said is not None and test.said.text == _REPEATED else test.said
    return TestView(
        test=test,
        inputs=by_role["tried"],
        outputs=by_role["came"],
        wanted=by_role["expected"],
        call=call,
        tried=tried,
        came="" if by_role["came"] else test.got,
        expected="" if by_role["expected"] else test.expected,
        message=test.message.partition("; ")[2] if repeats else test.message,
        said=said,
        place=(test.file, test.line) if test.line > 0 and test.file not in test.message else None,
    )


def _told(tried: str, shown: Sequence[Shown]) -> tuple[str, str]:
    """Split *tried* into the call and what else is said of it, without the lines that tell a value drawn as well."""
    first, _, rest = tried.partition("\n")
    call = first.removesuffix(" with") if first.removesuffix(" with").endswith(")") and "(" in first else ""
    told = tuple(f"{each.name} = " for each in shown if each.name)
    lines = (rest if call else tried).split("\n")
    return call, "\n".join(line for line in lines if not (told and line.startswith(told)))
