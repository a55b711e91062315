"""Answers written without knowledge of the library: right ones get everything, wrong ones are caught."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.course import load_course
from grader.model import Submission
from grader.places import builtin_course
from grader.result import ExerciseResult, Result, Verdict
from grader.source import parse_source
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

VARIANTS = Path(__file__).parent / "variants"
EXERCISES = tuple(exercise.name for exercise in load_course(builtin_course()).exercises)
# One for every day; the rest takes minutes.
QUICK = ("nll",)
# Of the honest mistakes that their author thought nameable, at least this share gets a diagnosis.
NAMED = 0.8
# What a right answer says that rightly loses a point of its own, for a loop or a device.


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One warm worker for all variants."""
    with Worker() as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=4711))
        yield worker


def graded(worker: Worker, path: Path, exercise: str) -> ExerciseResult:
    """Grade one variant."""
    files = (parse_source(path.name, path.read_bytes()),)
    job = Job(submission=Submission(name=path.stem, files=files, digest=""), exercises=(exercise,))
    for event in worker.grade(job):
        if isinstance(event, Result):
            return event.exercises[0]
    raise AssertionError(path)


def variants(kind: str, exercise: str) -> list[Path]:
    """List the variants of one kind."""
    found = sorted((VARIANTS / kind / exercise).glob("*.py"))
    assert found
    return found


def loses(path: Path) -> set[str]:
    """Return what a right variant says that it loses, such as ``vectorised`` for one that loops over the batch."""
    for line in path.read_bytes().decode("utf-8", "replace").splitlines()[:5]:
        if line.startswith("# loses:"):
            return {word.strip() for word in line.removeprefix("# loses:").split(",")}
    return set()


@pytest.mark.parametrize(
    "exercise", [each if each in QUICK else pytest.param(each, marks=pytest.mark.slow) for each in EXERCISES]
)
def test_right_variants_get_full_points(worker: Worker, exercise: str) -> None:
    """Whatever the style, a right answer gets every point and no diagnosis, but those that it says it loses."""
    short = {}
    for path in variants("right", exercise):
        result = graded(worker, path, exercise)
        failed = [test for test in result.tests if not test.verdict.passed and not test.bonus]
        lost = {test.id.rpartition("_")[2] for test in failed}
        # One on which counts and clock disagree may get the point all the same.
        if not lost <= loses(path) or (result.diagnosis and not lost):
            messages = [f"{test.id}: {test.message}" for test in failed]
            short[path.name] = (result.score, messages, result.diagnosis)

    assert short == {}


@pytest.mark.slow
@pytest.mark.parametrize("exercise", EXERCISES)
def test_wrong_variants_are_caught_and_mostly_named(worker: Worker, exercise: str) -> None:
    """No wrong answer is accepted, none is a grader's failure, and most have a name."""
    passed, broken, unnamed, nameable = [], [], [], 0
    for path in variants("wrong", exercise):
        result = graded(worker, path, exercise)
        if result.verdict is Verdict.JUDGE_ERROR:
            broken.append((path.name, [test.message for test in result.tests]))
        # A challenge has no points but extra ones.
        elif result.verdict.passed or 0 < result.max_score == result.score:
            passed.append(path.name)
        if "# mistake:" in path.read_bytes().decode("utf-8", "replace")[:500]:
            nameable += 1
            if not result.diagnosis:
                unnamed.append(path.name)

    assert broken == []
    assert passed == []
    assert len(unnamed) <= (1 - NAMED) * nameable, unnamed
