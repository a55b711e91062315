"""Grades for Canvas's gradebook: a new file, or a column of a file that Canvas exported.

Canvas finds a student by ID, then SIS ID, login and name. A title with its number, "Chapter 4 (1234)", is an assignment
that is there already; without one Canvas makes a new assignment.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TextIO

from grader.cells import clean, guarded, number
from grader.columns import is_canvas
from grader.errors import SubmissionError
from grader.exporters.missing import grade_cell, most_points
from grader.exporters.questionnaire import as_grade, has_questionnaire, title_of
from grader.grade import Grade
from grader.layouts.naming import name_forms
from grader.table import Row, Table

__all__ = ["Filled", "fill_canvas", "write_canvas"]

_ID = re.compile(r"(?P<title>.*\S) \(\d+\)")
# "EX" excuses a student from the assignment, "N/A" says that it is not theirs: neither is ours to change.
_KEPT = frozenset({"ex", "n/a"})
# Canvas's own columns, letters alone: grades under these titles would be taken for something else, or be lost.
_OWN = re.compile(
    "student|id|sisuserid|sisloginid|integrationid|rootaccount|section|lastname|firstname|notes|"
    "(?:unposted)?(?:current|final)(?:score|points|grade)"
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A *table* with grades filled in, and the students whose grades are not in it, with the reason.

    *points* are what Canvas has for the assignment, and *most* what the grades go up to, both as they are written.
    """

    table: Table
    left_out: tuple[tuple[Grade, str], ...]
    points: str
    most: str


def write_canvas(grades: Iterable[Grade], stream: TextIO, *, column: str, missing_as_zero: bool = False) -> None:
    """Write *grades* as a new gradebook with the assignment *column*, and one for the questionnaire if there is one.

    Raises:
        SubmissionError: if Canvas has a column of that name for itself.
    """
    _refuse_own(column)
    kept = list(grades)
    items = [(column, kept)]
    if has_questionnaire(kept):
        items.append((title_of(column), [as_grade(each) for each in kept]))
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *(guarded(title) for title, _ in items)]
    )
    writer.writerow(["    Points Possible", "", "", "", "", *(number(most_points(of)) for _, of in items)])
    for row in zip(*(of for _, of in items), strict=True):
        student = row[0].student
        texts = (student.full_name or student.name, student.lms_id, student.number, student.login, student.section)
        cells = (grade_cell(each, missing_as_zero=missing_as_zero) for each in row)
        writer.writerow([*map(guarded, texts), *cells])


def fill_canvas(table: Table, grades: Iterable[Grade], *, column: str, missing_as_zero: bool = False) -> Filled:
    """Fill the *column* of the exported gradebook *table*, or add it behind the others; no other cell changes.

    Where there is no grade the cell stays as it was, and so does a value that a 0 for nothing handed in would replace.
    A student who is not in the table, or could be several in it, is left out and named.

    Raises:
        SubmissionError: if the table is no gradebook of Canvas's, or the column cannot be told, is one of Canvas's own,
            or is read-only.
    """
    _refuse_own(column)
    if not is_canvas(table.header):
        raise SubmissionError(
            "The file to fill is no gradebook of Canvas's: its columns begin with "
            f"{', '.join(ascii(cell[:40]) for cell in table.header[:3])}. Export it from Canvas (Grades, Export)."
        )
    kept = list(grades)
    index = _column(table, column)
    rows = list(table.rows)
    most = number(most_points(kept))
    if index == len(table.header):
        rows = [_with(row, index, most if _is_points(row) else "") for row in rows]
        table = replace(table, header=(*table.header, guarded(column)))
    elif any(_is_points(row) and "read only" in row.cell(index) for row in rows):
        raise SubmissionError(f"Canvas does not let the column {table.header[index]!a} be imported: it is read only.")
    left_out = []
    for grade, position, reason in _places(table, rows, kept):
        cell = grade_cell(grade, missing_as_zero=missing_as_zero)
        old = rows[position].cell(index).strip() if position is not None else ""
        kept_for = reason or (_standing(grade, old) if cell else "")
        if kept_for:
            left_out.append((grade, kept_for))
        elif position is not None and cell:
            rows[position] = _with(rows[position], index, cell)
    points = next((row.cell(index).strip() for row in rows if _is_points(row)), "")
    return Filled(replace(table, rows=tuple(rows)), tuple(left_out), points, most)


def _standing(grade: Grade, old: str) -> str:
    """Return why what Canvas has, *old*, stays as it is, or nothing if *grade* takes its place."""
    if old.casefold() in _KEPT:
        return f"Canvas has {old} there"
    if old and grade.grade is None:
        return f"handed in nothing, but Canvas has {clean(old)[:40]} there, which stays"
    return ""


def _refuse_own(column: str) -> None:
    if _OWN.fullmatch(_plain(column)):
        raise SubmissionError(f"Canvas has a column {clean(column)!a} of its own; give the grades another --column.")


def _plain(title: str) -> str:
    return "".join(filter(str.isalnum, clean(title).casefold()))


def _column(table: Table, column: str) -> int:
    """Return the index of the column that is meant, or the one behind the last if there is none of that name."""
    first = _columns(table)["section"] + 1
    titles = [clean(title) for title in table.header]
    wanted = clean(column)
    same = [index for index in range(first, len(titles)) if titles[index] == wanted]
    if not same and not _ID.fullmatch(wanted):
        parts = ((index, _ID.fullmatch(titles[index])) for index in range(first, len(titles)))
        same = [index for index, match in parts if match and match["title"] == wanted]
    if len(same) > 1:
        raise SubmissionError(f"The file has {len(same)} columns {wanted!a}; say which with its number in --column.")
    if not same and _ID.fullmatch(wanted):
        raise SubmissionError(f"The file has no column {wanted!a}; Canvas numbers its assignments itself.")
    return same[0] if same else len(titles)


def _columns(table: Table) -> dict[str, int]:
    words = [_plain(cell) for cell in table.header]
    known = ("student", "lastname", "firstname", "id", "sisuserid", "sisloginid", "section")
    return {word: words.index(word) for word in known if word in words}


def _is_points(row: Row) -> bool:
    return "Points Possible" in row.cell(0)


def _with(row: Row, index: int, cell: str) -> Row:
    cells = [*row.cells, *[""] * (index + 1 - len(row.cells))]
    cells[index] = cell
    return Row(row.line, tuple(cells))


def _places(table: Table, rows: Sequence[Row], grades: Sequence[Grade]) -> Iterable[tuple[Grade, int | None, str]]:
    """Yield each grade with the position of its row, or with the reason why there is none."""
    columns = _columns(table)
    tables = [_index(rows, columns.get(name, -1)) for name in ("id", "sisuserid", "sisloginid")]
    names: dict[str, list[int]] = {}
    for position, row in enumerate(rows):
        if not _is_points(row):
            for form in dict.fromkeys(name_forms(_full_name(row, columns))):
                names.setdefault(form, []).append(position)
    found = [_place(grade, rows, columns, tables, names) for grade in grades]
    wanted = Counter(tuple(positions) for positions in found)
    for grade, positions in zip(grades, found, strict=True):
        if not positions:
            yield grade, None, "is not in the file"
        elif len(positions) > 1:
            yield grade, None, f"could be any of {len(positions)} in the file"
        elif wanted[tuple(positions)] > 1:
            yield grade, None, "is not the only one for that row of the file"
        else:
            yield grade, positions[0], ""


def _place(
    grade: Grade,
    rows: Sequence[Row],
    columns: Mapping[str, int],
    tables: Sequence[Mapping[str, list[int]]],
    names: Mapping[str, list[int]],
) -> list[int]:
    student = grade.student
    identifiers = ((student.lms_id,), (student.number,), (student.login, student.email))
    for index, wanted in zip(tables, identifiers, strict=True):
        found = dict.fromkeys(place for each in wanted if each for place in index.get(clean(each).casefold(), ()))
        if found:
            return list(found)
    forms = name_forms(student.full_name, whole=True)
    # A row that has another identifier than the student is another person of that name.
    own = {"id": student.lms_id, "sisuserid": student.number, "sisloginid": student.login or student.email}
    return [
        position
        for form in forms
        for position in names.get(form, ())
        if not any(word and rows[position].cell(columns.get(name, -1)).strip() for name, word in own.items())
    ]


def _index(rows: Sequence[Row], column: int) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for position, row in enumerate(rows):
        if column >= 0 and not _is_points(row) and (key := clean(row.cell(column)).casefold()):
            index.setdefault(key, []).append(position)
    return index


def _full_name(row: Row, columns: Mapping[str, int]) -> str:
    if "student" not in columns:
        return f"{row.cell(columns['firstname'])} {row.cell(columns['lastname'])}"
    name = row.cell(columns["student"]).strip()
    return name[2:-1] if name.startswith('="') and name.endswith('"') else name
