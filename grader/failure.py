"""What stands in for a result when the grader failed, or when there is nothing to grade."""

from collections.abc import Sequence

from grader.course import suite_digest
from grader.model import Course
from grader.result import ExerciseResult, Result, Trust, Verdict
from grader.saying import Said, say

__all__ = ["failed_result", "unreadable_result"]


def failed_result(course: Course, name: str, exercises: Sequence[str], message: str) -> Result:
    """Return what stands in for a result when the grader failed: no score, to be regraded."""
    said = say("The grader failed: {what}", what=message)
    return _stand_in(course, name, exercises, Verdict.JUDGE_ERROR, said)


def unreadable_result(course: Course, name: str, exercises: Sequence[str], message: str | Said) -> Result:
    """Return what stands in for a result when the submission cannot be read: no point, and the reason."""
    return _stand_in(course, name, exercises, Verdict.LOAD_ERROR, message)


def _stand_in(course: Course, name: str, exercises: Sequence[str], verdict: Verdict, note: str | Said) -> Result:
    score = None if verdict is Verdict.JUDGE_ERROR else 0.0
    chosen = [exercise for exercise in course.exercises if exercise.name in exercises]
    results = tuple(
        ExerciseResult(
            name=each.name,
            unit=course.unit_of(each.name).name,
            verdict=verdict,
            score=score,
            max_score=each.points,
        )
        for each in chosen
    )
    return Result(
        submission=name,
        course=course.name,
        verdict=verdict,
        score=score,
        max_score=sum(each.points for each in chosen),
        bonus=0.0,
        exercises=results,
        notes=(str(note),),
        notes_said=(note if isinstance(note, Said) else None,),
        trust=Trust(isolation=(), device="cpu", seed=0, suite=suite_digest(course), data="", versions={}),
    )
