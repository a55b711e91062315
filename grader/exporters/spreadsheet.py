"""Everything about the grades as one table for people and their spreadsheets, a row per student."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

from grader.cells import guarded, number
from grader.exporters.missing import grade_cell, most_points, points_possible
from grader.exporters.questionnaire import as_grade
from grader.exporters.wording import counted
from grader.grade import Grade

__all__ = ["HEADER", "QUESTIONNAIRE", "write_csv"]

HEADER = (
    "student",
    "full_name",
    "email",
    "login",
    "number",
    "lms_id",
    "section",
    "course",
    "assignment",
    "due",
    "attempt",
    "submitted",
    "graded",
    "late_seconds",
    "late_unknown",
    "verdict",
    "score",
    "bonus",
    "max_score",
    "penalty",
    "override",
    "override_who",
    "override_why",
    "override_when",
    "grade",
    "comments",
)
# Only where somebody has begun one.
QUESTIONNAIRE = (
    "questionnaire_score",
    "questionnaire_max",
    "questionnaire_provisional",
    "questionnaire_waiting",
    "questionnaire_penalty",
    "questionnaire_grade",
)


def write_csv(grades: Iterable[Grade], stream: TextIO, *, missing_as_zero: bool = False) -> None:
    """Write *grades* as UTF-8 text with HEADER, then for each exercise its points that count and its verdict.

    Behind HEADER stands QUESTIONNAIRE if any of *grades* has one, also where its points are the grade already: it tells
    what is provisional.

    Points have two digits, times are in UTC; no cell is taken for a formula.
    """
    kept = list(grades)
    names = dict.fromkeys(exercise.name for grade in kept for exercise in grade.exercises)
    writer = csv.writer(stream, lineterminator="\n")
    columns = [guarded(title) for name in names for title in (f"{name} points", f"{name} verdict")]
    asked = any(each.questionnaire is not None for each in kept)
    writer.writerow([*HEADER, *(QUESTIONNAIRE if asked else ()), *columns])
    most = most_points(kept)
    most_asked = most_points(map(as_grade, kept))
    for grade in kept:
        cells = _cells(grade, most, missing_as_zero=missing_as_zero)
        paper = _questionnaire(grade, most_asked, missing_as_zero=missing_as_zero) if asked else []
        writer.writerow([*cells, *paper, *_exercises(grade, list(names))])


def _cells(grade: Grade, most: float, *, missing_as_zero: bool) -> list[str]:
    student, assignment, override = grade.student, grade.assignment, grade.override
    texts = (student.name, student.full_name, student.email, student.login, student.number, student.lms_id)
    return [
        *map(guarded, (*texts, student.section, assignment.course, assignment.name)),
        _time(assignment.due),
        str(grade.attempt),
        _time(grade.submitted),
        _time(grade.graded),
        str(round(grade.late.total_seconds())),
        "yes" if grade.late_unknown else "no",
        "" if grade.verdict is None else grade.verdict.value,
        number(grade.score),
        number(grade.bonus),
        number(points_possible(grade, most)),
        number(grade.penalty),
        "" if override is None else number(override.score),
        "" if override is None else guarded(override.who),
        "" if override is None else guarded(override.why),
        "" if override is None else _time(override.when),
        grade_cell(grade, missing_as_zero=missing_as_zero),
        guarded(" | ".join(f"{each.exercise or 'all'}, {each.who}: {each.text}" for each in grade.comments)),
    ]


def _questionnaire(grade: Grade, most: float, *, missing_as_zero: bool) -> list[str]:
    paper, alone = grade.questionnaire, as_grade(grade)
    return [
        number(paper.score if paper else None),
        number(points_possible(alone, most)),
        number(paper.provisional) if paper else "",
        str(paper.waiting) if paper else "",
        number(paper.penalty) if paper else "",
        grade_cell(alone, missing_as_zero=missing_as_zero),
    ]


def _exercises(grade: Grade, names: list[str]) -> list[str]:
    known = {exercise.name: exercise for exercise in grade.exercises}
    found = [known.get(name) for name in names]
    pairs = ((number(counted(each)), each.verdict.value) if each else ("", "") for each in found)
    return [cell for pair in pairs for cell in pair]


def _time(instant: datetime | None) -> str:
    return "" if instant is None else instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
