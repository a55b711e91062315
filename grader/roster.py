"""Rosters: who is in a course, from a table of their own or as systems export it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from grader.cells import clean
from grader.columns import columns_of, is_canvas
from grader.errors import SubmissionError
from grader.layouts.naming import file_name, name_key
from grader.model import Student
from grader.table import Row, Table, read_table

__all__ = ["Enrolled", "Roster", "read_roster"]

# Rows of people who teach, as Gradescope and classroom50 have them.
_STAFF = frozenset({"instructor", "teacher", "staff", "ta", "head ta", "head-ta", "teaching assistant", "reader"})
_MAX_STUDENTS = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A row of a roster: the *student*, the *line* of the file, and what it says about their submission.

    *aliases* are other words by which a download may call the student.
    """

    student: Student
    line: int
    folder: str = ""
    submitted: datetime | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a course, in the order of the file at *path*."""

    path: Path
    enrolled: tuple[Enrolled, ...]


def read_roster(path: Path) -> Roster:
    """Read the roster at *path*: a table with names or identifiers of students, one row each.

    Raises:
        SubmissionError: if it is no such table, a row names nobody, or two rows cannot be told apart.
    """
    table = read_table(path)
    columns = columns_of(table.header, path)
    rows = [row for row in table.rows if _is_student(row, columns, table)]
    if not rows or len(rows) > _MAX_STUDENTS:
        raise SubmissionError(f"{path} has {len(rows)} students; a roster has 1 to {_MAX_STUDENTS} rows of them.")
    enrolled = [_enrolled(row, columns, path) for row in rows]
    for field, words in (("lms_id", "id"), ("number", "number"), ("login", "login"), ("email", "email address")):
        _refuse_twins(path, words, [(getattr(each.student, field), each.line) for each in enrolled])
    _refuse_twins(path, "folder", [(each.folder, each.line) for each in enrolled])
    return Roster(path, tuple(_named(path, enrolled)))


def _is_student(row: Row, columns: Mapping[str, int], table: Table) -> bool:
    if _cell(row, columns, "role").casefold() in _STAFF:
        return False
    if not is_canvas(table.header):
        return True
    first = clean(row.cell(0)).casefold()
    # Canvas puts the points of each assignment, and which ones are posted by hand, between header and students.
    identified = any(_cell(row, columns, field) for field in ("lms_id", "number", "login"))
    return first not in ("points possible", "student, test") and bool(first or identified)


def _cell(row: Row, columns: Mapping[str, int], field: str) -> str:
    text = clean(row.cell(columns[field])) if field in columns else ""
    # So spreadsheets are kept from reading a formula, or from dropping zeros in front.
    return text[2:-1].replace('""', '"') if text.startswith('="') and text.endswith('"') else text


def _enrolled(row: Row, columns: Mapping[str, int], path: Path) -> Enrolled:
    cells = {field: _cell(row, columns, field) for field in columns}
    full_name = cells.get("name", "") or " ".join(filter(None, (cells.get("first", ""), cells.get("last", ""))))
    student = Student(
        name="",
        full_name=full_name[:500],
        **{field: cells.get(field, "")[:500] for field in ("email", "login", "number", "lms_id", "section")},
    )
    if not any((student.full_name, student.email, student.login, student.number, student.lms_id)):
        raise SubmissionError(f"{path}, line {row.line}, names no student; fill it in or take it out.")
    return Enrolled(
        student=student,
        line=row.line,
        folder=cells.get("folder", "")[:500],
        submitted=_instant(cells.get("submitted", ""), path, row.line),
        aliases=tuple(filter(None, (cells.get("alias", ""),))),
    )


def _instant(text: str, path: Path, line: int) -> datetime | None:
    if not text:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise SubmissionError(
            f"{path}, line {line}, says {text[:60]!a} for when it was submitted; "
            "write date, time and zone like 2026-11-21T23:59:00+01:00."
        )
    return instant


def _refuse_twins(path: Path, words: str, values: Sequence[tuple[str, int]]) -> None:
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for value, line in values:
        if value:
            lines[name_key(value)].append(line)
    for value, line in values:
        if value and (same := lines[name_key(value)])[0] == line and len(same) > 1:
            where = ", ".join(map(str, same[:10]))
            raise SubmissionError(f"{path} has the {words} {value[:80]!a} on lines {where}; leave one of them.")


def _named(path: Path, enrolled: Sequence[Enrolled]) -> Iterator[Enrolled]:
    """Yield *enrolled* with the names by which the gradebook will know them.

    Only a name that two people would have sends both to the next one: "ann@a.edu" and "ann@b.edu" are called so.
    """
    names = [list(_names(each.student)) for each in enrolled]
    while True:
        lines: defaultdict[str, list[int]] = defaultdict(list)
        for index, wanted in enumerate(names):
            lines[name_key(wanted[0])].append(index)
        clashes = [same for same in lines.values() if len(same) > 1]
        if not clashes:
            break
        for same in clashes:
            if any(len(names[index]) < 2 for index in same):
                where = ", ".join(str(enrolled[index].line) for index in same[:10])
                raise SubmissionError(
                    f"{path} has students on lines {where} who would all be called {names[same[0]][0]!a}; "
                    "add a column with logins or numbers."
                )
            for index in same:
                del names[index][0]
    for each, wanted in zip(enrolled, names, strict=True):
        yield replace(each, student=replace(each.student, name=wanted[0]))


def _names(student: Student) -> Iterator[str]:
    wanted = (student.login, student.number, student.email.partition("@")[0], student.email, student.full_name)
    found = [name for name in map(file_name, (*wanted, student.lms_id)) if name]
    yield from dict.fromkeys(found or ["student"])
