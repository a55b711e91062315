"""Grades with the results that they come from, without holding more than one of them."""

from collections.abc import Iterable, Iterator

from grader.grade import Grade
from grader.model import Student
from grader.result import Result

__all__ = ["paired"]


def paired(grades: Iterable[Grade], results: Iterable[tuple[Student, Result]]) -> Iterator[tuple[Grade, Result | None]]:
    """Yield each of *grades* with the student's result, if there is one; both come in the same order of students."""
    left = iter(results)
    student, result = next(left, (None, None))
    for grade in grades:
        if student is not None and student.name == grade.student.name:
            yield grade, result
            student, result = next(left, (None, None))
        else:
            yield grade, None
