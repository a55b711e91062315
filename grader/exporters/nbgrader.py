"""Grades in the table that ``nbgrader export`` writes, with quoting and without formulas."""

import csv
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TextIO

from grader.cells import guarded, number
from grader.exporters.missing import grade_cell, most_points, points_possible
from grader.exporters.questionnaire import as_grade, has_questionnaire, title_of
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
    """Write *grades*, and behind them those of the questionnaire as an assignment of its own, if there are any.

    Times are in UTC and have no zone, as nbgrader has them; raw scores hold the extra points.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    kept = list(grades)
    _write(kept, writer.writerow, str, missing_as_zero=missing_as_zero)
    if has_questionnaire(kept):
        _write([as_grade(each) for each in kept], writer.writerow, title_of, missing_as_zero=missing_as_zero)


def _write(
    grades: list[Grade], put: Callable[[list[str]], object], name: Callable[[str], str], *, missing_as_zero: bool
) -> None:
    most = most_points(grades)
    for grade in grades:
        student = grade.student
        last, first = _names(student.full_name)
        cell = grade_cell(grade, missing_as_zero=missing_as_zero)
        raw = cell if grade.grade is None else number(grade.grade + grade.penalty)
        put(
            [
                guarded(name(grade.assignment.name)),
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
