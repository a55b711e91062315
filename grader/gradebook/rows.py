"""Rows of the tables to and from our values, and how a row is found, or made where there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from grader.errors import GradebookError
from grader.grade import Assignment, LatePolicy
from grader.gradebook.tables import assignment, course, student
from grader.model import Student

__all__ = [
    "all_assignments",
    "assignment_from",
    "assignment_row",
    "find_or_make",
    "insert_row",
    "one_assignment",
    "plain",
    "put_assignment",
    "put_student",
    "student_from",
]

_FIELDS = ("name", "full_name", "email", "login", "number", "lms_id", "section")
# What an index of PostgreSQL holds without complaint, at four bytes a character.
_LONGEST = 500


def plain(text: str) -> str:
    """Return *text* without what no database keeps: zero characters and halves of surrogate pairs."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")


def find_or_make(connection: Connection, table: Table, key: Mapping[str, Any], more: Mapping[str, Any]) -> int:
    """Return the id of the row of *table* with *key*; make it, with *more*, if there is none.

    Another writer may make it at the same moment; then that one is taken.
    """
    wanted = select(table.c.id).where(*(table.c[name] == value for name, value in key.items()))
    found: int | None = connection.execute(wanted).scalar()
    if found is not None:
        return found
    try:
        with connection.begin_nested():
            return insert_row(connection, table, **key, **more)
    except IntegrityError:
        return int(connection.execute(wanted).scalar_one())


def insert_row(connection: Connection, table: Table, **values: Any) -> int:
    """Add a row to *table* and return its id."""
    return int(connection.execute(insert(table).values(**values).returning(table.c.id)).scalar_one())


def put_assignment(connection: Connection, wanted: Assignment) -> tuple[int, int]:
    """Return the ids of the course of *wanted* and of *wanted*, which is made if it is not there."""
    _check_name(wanted.course, "course")
    _check_name(wanted.name, "assignment")
    course_id = find_or_make(connection, course, {"name": plain(wanted.course)}, {})
    key = {"course_id": course_id, "name": plain(wanted.name)}
    return course_id, find_or_make(connection, assignment, key, assignment_row(wanted))


def put_student(connection: Connection, course_id: int, wanted: Student) -> int:
    """Return the id of *wanted*, made if need be; what *wanted* knows is noted, what it does not know is kept."""
    _check_name(wanted.name, "student")
    row = {name: plain(value) for name, value in asdict(wanted).items()}
    key = {"course_id": course_id, "name": row.pop("name")}
    found = find_or_make(connection, student, key, row)
    known = {name: value for name, value in row.items() if value}
    # Most often nothing has changed, and whoever only reads need not wait for us.
    if known and _differs(connection, found, known):
        connection.execute(update(student).where(student.c.id == found).values(**known))
    return found


def assignment_row(wanted: Assignment) -> dict[str, Any]:
    """Return what *wanted* says beside its name, by columns."""
    late = wanted.late
    return {
        "due": wanted.due,
        "late_percent": late.percent,
        "late_per": late.per,
        "late_at_most": late.at_most,
        "late_grace_seconds": late.grace.total_seconds(),
        "late_closes_seconds": None if late.closes is None else late.closes.total_seconds(),
    }


def assignment_from(row: Row[Any]) -> Assignment:
    """Return the assignment of a row with the columns of ``assignment`` and the course's name as ``course_name``."""
    per: Literal["day", "hour"] = "hour" if row.late_per == "hour" else "day"
    closes = row.late_closes_seconds
    return Assignment(
        name=row.name,
        course=row.course_name,
        due=row.due,
        late=LatePolicy(
            percent=row.late_percent,
            per=per,
            at_most=row.late_at_most,
            grace=timedelta(seconds=row.late_grace_seconds),
            closes=None if closes is None else timedelta(seconds=closes),
        ),
    )


def student_from(row: Row[Any]) -> Student:
    """Return the student of a row with the columns of ``student``."""
    return Student(**{name: getattr(row, name) for name in _FIELDS})


def all_assignments(connection: Connection) -> Sequence[Row[Any]]:
    """Return the rows of all assignments, by course and name."""
    query = select(assignment, course.c.name.label("course_name")).join(course)
    return connection.execute(query.order_by(course.c.name, assignment.c.name)).all()


def one_assignment(connection: Connection, name: str, of_course: str | None) -> Row[Any]:
    """Return the row of the assignment *name*, in *of_course* where that is given.

    Raises:
        GradebookError: if there is none, or several courses have one.
    """
    rows = all_assignments(connection)
    found = [row for row in rows if row.name == plain(name) and of_course in (None, row.course_name)]
    if len(found) == 1:
        return found[0]
    if found:
        courses = ", ".join(row.course_name for row in found)
        raise GradebookError(f"Several courses have an assignment {name!r}: {courses}. Say which course is meant.")
    there = ", ".join(dict.fromkeys(row.name for row in rows))
    raise GradebookError(
        f"There is no assignment {name!r} in this gradebook. " + (f"There is: {there}." if rows else "It has none yet.")
    )


def _differs(connection: Connection, found: int, known: Mapping[str, str]) -> bool:
    row = connection.execute(select(student).where(student.c.id == found)).one()
    return any(getattr(row, name) != value for name, value in known.items())


def _check_name(name: str, what: str) -> None:
    if not name or len(name) > _LONGEST:
        shown = f"{name[:40]}…" if name else "empty"
        raise GradebookError(f"The name of a {what} has 1 to {_LONGEST} characters; this one is {shown!r}.")
