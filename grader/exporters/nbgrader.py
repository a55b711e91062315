"""Grades in the table that ``nbgrader export`` writes, with quoting and without formulas."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

from grader.cells import guarded, number
from grader.exporters.missing import grade_cell, most_points, points_possible
from grader.grade import Grade

__all__ = ["HEADER", "write_nbgrader"]

HEADER = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


def write_nbgrader(grades: Iterable[Grade], stream: TextIO, *, missing_as_zero: bool = False) -> None:
    """Write *grades*; times are in UTC and have no zone, as nbgrader has them, and raw scores hold the extra points."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    kept = list(grades)
    most = most_points(kept)
    for grade in kept:
        student = grade.student
        last, first = _names(student.full_name)
        cell = grade_cell(grade, missing_as_zero=missing_as_zero)
        raw = cell if grade.grade is None else number(grade.grade + grade.penalty)
        writer.writerow(
            [
                guarded(grade.assignment.name),
                _time(grade.assignment.due),
                _time(grade.submitted),
                *map(guarded, (student.login or student.number or student.name, last, first, student.email)),
                raw,
                number(grade.penalty) if cell else "",
                cell,
                number(points_possible(grade, most)),
            ]
        )


def _names(full_name: str) -> tuple[str, str]:
    """Return last and first name: as a comma parts them, else the last word is the last name."""
    last, comma, first = full_name.partition(",")
    if not comma:
        first, _, last = full_name.strip().rpartition(" ")
    return last.strip(), first.strip()


def _time(instant: datetime | None) -> str:
    return "" if instant is None else str(instant.astimezone(UTC).replace(tzinfo=None))
