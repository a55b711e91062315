"""From the verdicts of test cases to scores: pure rules.

A test case earns all of its points or none. An inconclusive measurement earns them. A case on which the grader failed
has no score, and neither has the exercise or the submission that holds it: nobody is charged for our fault.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.model import Course, Exercise
from grader.result import SEVERITY, Diagnosis, ExerciseResult, QuestionResult, Result, TestResult, Verdict

__all__ = [
    "Deduction",
    "Standing",
    "counted",
    "deduction",
    "earned",
    "exercise_result",
    "price",
    "standing",
    "total",
    "worst",
]


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the worst of *verdicts* by ``SEVERITY``; accepted if there are none."""
    return min(verdicts, key=SEVERITY.index, default=Verdict.ACCEPTED)


def earned(verdict: Verdict, points: float) -> float | None:
    """Return what a test case worth *points* earns with *verdict*: None if the grader failed."""
    if verdict is Verdict.JUDGE_ERROR:
        return None
    return points if verdict.passed else 0.0


def exercise_result(
    exercise: Exercise, unit: str, tests: Sequence[TestResult], diagnosis: Sequence[Diagnosis] = ()
) -> ExerciseResult:
    """Sum up the test cases of one exercise; extra points are kept apart and never turn a verdict sour."""
    regular = [test for test in tests if not test.bonus]
    extra = [test for test in tests if test.bonus]
    # A failed extra is not a fault, but a failed grader is one wherever it happens.
    counted = [test for test in tests if not test.bonus or test.verdict is Verdict.JUDGE_ERROR]
    # A challenge has nothing but extras, and is judged by them.
    verdict = worst(test.verdict for test in (counted if regular else tests))
    return ExerciseResult(
        name=exercise.name,
        unit=unit,
        verdict=verdict,
        score=None if verdict is Verdict.JUDGE_ERROR else total(test.score for test in regular),
        max_score=exercise.points,
        bonus=total(test.score for test in extra) or 0.0,
        diagnosis=tuple(diagnosis),
        tests=tuple(tests),
    )


def total(scores: Iterable[float | None]) -> float | None:
    """Return the sum of *scores*, or None if one of them is missing."""
    values = list(scores)
    known = [value for value in values if value is not None]
    return round(sum(known), 6) if len(known) == len(values) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a questionnaire earned; *provisional* of the *score* hang on a person, who has yet to read *waiting* parts.

    *score* is None if the grader failed at a part.
    """

    score: float | None
    max_score: float
    provisional: float
    waiting: int


def standing(questions: Sequence[QuestionResult]) -> Standing:
    """Sum up the parts of a questionnaire; its points are its own and never added to those of exercises."""
    waiting = [each for each in questions if each.provisional]
    return Standing(
        score=total(each.score for each in questions),
        max_score=total(each.points for each in questions) or 0.0,
        provisional=total(each.score for each in waiting) or 0.0,
        waiting=len(waiting),
    )


def counted(result: Result) -> tuple[float | None, float]:
    """Return score and maximum that stand for *result*: those of the exercises, without extra points.

    Where no exercise was asked for they are the questionnaire's, so that nobody has 0 of 0.
    """
    if result.exercises or not result.questionnaire:
        return result.score, result.max_score
    own = standing(result.questionnaire)
    return own.score, own.max_score


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """What *hints* take off a score: *points*, so that *left* is left; told beside the score, which stays as it is."""

    hints: int
    points: float
    left: float


def price(course: Course, exercise: Exercise, shown: int, more: int = 1) -> float:
    """Return how many points *more* hints on *exercise* cost whoever has paid for *shown* already.

    All together never cost more than the exercise is worth; on a challenge, which has extra points only, none does.
    """
    whole, paid = ((min(count * course.hint_cost, exercise.points)) for count in (shown + more, shown))
    return round(whole - paid, 6)


def deduction(course: Course, hints: Mapping[str, int], scores: Mapping[str, float | None]) -> Deduction:
    """Return what hints take off: from each exercise its hints' price, and no more than it earned.

    Args:
        course: says what a hint costs.
        hints: by exercise, how many were paid for.
        scores: by exercise, what it earned; those that are not among them have no part in this.
    """
    known = [each for each in course.exercises if each.name in scores and price(course, each, 0)]
    off = [min(price(course, each, 0, hints.get(each.name, 0)), scores[each.name] or 0.0) for each in known]
    points = round(sum(off, 0.0), 6)
    return Deduction(
        hints=sum(hints.get(each.name, 0) for each in known),
        points=points,
        left=round(sum((score or 0.0 for score in scores.values()), 0.0) - points, 6),
    )
