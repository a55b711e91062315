"""What stands where there is no grade: nothing, or 0 for those who handed in nothing; never 0 for our own fault."""

from collections.abc import Iterable

from grader.cells import number
from grader.grade import Grade

__all__ = ["grade_cell", "is_fault", "most_points", "points_possible"]


def is_fault(grade: Grade) -> bool:
    """Whether there is no grade though something was handed in: the grader failed, and nobody has said a score yet."""
    return grade.grade is None and grade.attempt > 0


def most_points(grades: Iterable[Grade]) -> float:
    """Return what the assignment of *grades* is worth, in points: the most that any of them goes up to."""
    return max((grade.max_score for grade in grades), default=0.0)


def points_possible(grade: Grade, most: float) -> float:
    """Return up to how many points *grade* goes; where that is not known, to the *most* of the assignment."""
    return grade.max_score if grade.attempt and grade.max_score else max(grade.max_score, most)


def grade_cell(grade: Grade, *, missing_as_zero: bool = False) -> str:
    """Return the whole grade in points with two digits, empty if there is none.

    With *missing_as_zero* whoever handed in nothing has 0; a failure of the grader stays empty.
    """
    if grade.grade is None and missing_as_zero and not is_fault(grade):
        return number(0.0)
    return number(grade.grade)
