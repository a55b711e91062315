"""A class that was graded: results as a batch writes them, of students of different strength."""

import functools
import random
from collections.abc import Iterator

from grader.model import Course
from grader.result import Diagnosis, ExerciseResult, Result, TestResult, Trust, Verdict

TRUST = Trust(isolation=("bwrap",), device="cpu", seed=1, suite="sha256:0", data="synthetic:0", versions={})
# How the exercises that are not right come out, and how often.
_WRONG = (Verdict.WRONG_ANSWER,) * 6 + (Verdict.MISSING,) * 4 + (Verdict.RUNTIME_ERROR, Verdict.TIME_LIMIT)
_TESTS = 5
_MISTAKES = (
    ("summed", "The sum is taken where the mean belongs"),
    ("summed", "The sum is taken where the mean belongs"),
    ("mirrored", "A sign is the wrong way round"),
)


def graded(course: Course, count: int, seed: int = 1, *, names: tuple[str, ...] = ()) -> Iterator[Result]:
    """Make the results of *count* students; the first have the *names* given, and one in 250 has no score."""
    chosen = random.Random(seed)
    units = {exercise.name: unit.name for unit in course.units for exercise in unit.exercises}
    for number in range(count):
        strength = min(1.0, chosen.betavariate(5, 2))
        name = names[number] if number < len(names) else f"student{number:04}"
        failed = number % 250 == 249
        exercises = tuple(
            _exercise(each.name, units[each.name], each.points, strength, chosen, failed=failed)
            for each in course.exercises
        )
        yield Result(
            submission=name,
            course=course.name,
            verdict=Verdict.JUDGE_ERROR if failed else _worst(exercises),
            score=None if failed else sum(each.score or 0.0 for each in exercises),
            max_score=sum(each.max_score for each in exercises),
            bonus=chosen.choice((0.0, 0.0, 1.0)),
            exercises=exercises,
            trust=TRUST,
            notes=("The grader failed: the worker ended.",) if failed else (),
            key=f"sha256:{number}",
        )


def _exercise(
    name: str, unit: str, points: float, strength: float, chosen: random.Random, *, failed: bool
) -> ExerciseResult:
    if failed:
        return ExerciseResult(name=name, unit=unit, verdict=Verdict.JUDGE_ERROR, score=None, max_score=points)
    wrong = chosen.choice(_WRONG)
    hard = 0.88 + 0.12 * _fixed(name)
    missing = wrong is Verdict.MISSING and chosen.random() > strength
    tests = tuple(
        _test(f"{name}/{each}", wrong, points / _TESTS, passed=not missing and chosen.random() < hard * strength**0.3)
        for each in range(_TESTS)
    )
    worst = next((each.verdict for each in tests if not each.verdict.passed), Verdict.ACCEPTED)
    mistaken = worst is Verdict.WRONG_ANSWER and chosen.random() < 0.5
    which, title = chosen.choice(_MISTAKES)
    mistake = Diagnosis(id=f"{name}-{which}", title=title, hint="Look at the sign.")
    return ExerciseResult(
        name=name,
        unit=unit,
        verdict=worst,
        score=round(sum(each.score or 0.0 for each in tests), 4),
        max_score=points,
        diagnosis=(mistake,) if mistaken else (),
        tests=tests,
    )


def _test(key: str, wrong: Verdict, points: float, *, passed: bool) -> TestResult:
    return TestResult(
        id=key,
        title=f"It gives the same as the reference, part {key[-1]}",
        verdict=Verdict.ACCEPTED if passed else wrong,
        score=points if passed else 0.0,
        points=points,
        seconds=0.01 + _fixed(key) / 10,
    )


@functools.cache
def _fixed(key: str) -> float:
    return random.Random(key).random()


def _worst(exercises: tuple[ExerciseResult, ...]) -> Verdict:
    return next((each.verdict for each in exercises if not each.verdict.passed), Verdict.ACCEPTED)
