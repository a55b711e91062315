"""What stands in for a result when the grader failed."""

from collections.abc import Sequence

from grader.course import suite_digest
from grader.model import Course, ExerciseResult, Result, Submission, Trust, Verdict

__all__ = ["failed_result"]


def failed_result(course: Course, submission: Submission, exercises: Sequence[str], message: str) -> Result:
    """Return what stands in for a result when the grader failed: no score, to be regraded."""
    chosen = [exercise for exercise in course.exercises if exercise.name in exercises]
    results = tuple(
        ExerciseResult(
            name=each.name,
            unit=course.unit_of(each.name).name,
            verdict=Verdict.JUDGE_ERROR,
            score=None,
            max_score=each.points,
        )
        for each in chosen
    )
    return Result(
        submission=submission.name,
        course=course.name,
        verdict=Verdict.JUDGE_ERROR,
        score=None,
        max_score=sum(each.points for each in chosen),
        bonus=0.0,
        exercises=results,
        notes=(f"The grader failed: {message}",),
        trust=Trust(isolation=(), device="cpu", seed=0, suite=suite_digest(course), data="", versions={}),
    )
