"""A table for Moodle's import of grades: the teacher maps a column to the student, one to the grade, one to feedback.

Moodle loses a grade where feedback is imported without it, so that a row without a grade has no feedback either.
"""

import csv
from collections.abc import Iterable
from typing import TextIO

from grader.cells import guarded
from grader.exporters.missing import grade_cell
from grader.exporters.wording import feedback
from grader.grade import Grade

__all__ = ["write_moodle"]


def write_moodle(grades: Iterable[Grade], stream: TextIO, *, column: str, missing_as_zero: bool = False) -> None:
    """Write *grades* under the title *column*, with the feedback in the column behind it."""
    writer = csv.writer(stream, lineterminator="\n")
    title = guarded(column)
    writer.writerow(["Username", "ID number", "Email address", title, f"{title} (feedback)"])
    for grade in grades:
        cell = grade_cell(grade, missing_as_zero=missing_as_zero)
        words = feedback(grade) or ("Nothing was handed in." if not grade.attempt else "")
        student = grade.student
        identifiers = (student.login, student.number, student.email)
        writer.writerow([*map(guarded, identifiers), cell, guarded(words) if cell else ""])
