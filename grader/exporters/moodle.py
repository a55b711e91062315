"""A table for Moodle's import of grades: the teacher maps a column to the student, one to the grade, one to feedback.

Moodle loses a grade where feedback is imported without it, so that a row without a grade has no feedback either.
"""

import csv
from collections.abc import Iterable
from typing import TextIO

from grader.cells import guarded
from grader.exporters.missing import grade_cell
from grader.exporters.questionnaire import as_grade, has_questionnaire, standing_in_words, title_of
from grader.exporters.wording import feedback
from grader.grade import Grade

__all__ = ["write_moodle"]


def write_moodle(grades: Iterable[Grade], stream: TextIO, *, column: str, missing_as_zero: bool = False) -> None:
    """Write *grades* under the title *column*, with feedback in the column behind it; the same for a questionnaire."""
    kept = list(grades)
    asked = has_questionnaire(kept)
    writer = csv.writer(stream, lineterminator="\n")
    titles = [guarded(each) for each in ((column, title_of(column)) if asked else (column,))]
    items = [each for title in titles for each in (title, f"{title} (feedback)")]
    writer.writerow(["Username", "ID number", "Email address", *items])
    for grade in kept:
        cells = _item(grade, feedback(grade), missing_as_zero=missing_as_zero)
        if asked:
            words = standing_in_words(grade.questionnaire) if grade.questionnaire else ""
            cells += _item(as_grade(grade), words, missing_as_zero=missing_as_zero)
        student = grade.student
        writer.writerow([*map(guarded, (student.login, student.number, student.email)), *cells])


def _item(grade: Grade, words: str, *, missing_as_zero: bool) -> list[str]:
    cell = grade_cell(grade, missing_as_zero=missing_as_zero)
    words = words or ("Nothing was handed in." if not grade.attempt else "")
    return [cell, guarded(words) if cell else ""]
