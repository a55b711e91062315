"""What people said about students' work, read: overrides and extensions that count, all comments and reviews."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from grader.grade import Comment, Extension, Override, Review
from grader.gradebook.tables import comment, extension, override, review

__all__ = [
    "all_comments",
    "all_extensions",
    "all_overrides",
    "all_reviews",
    "last_extensions",
    "last_overrides",
    "written_comments",
    "written_reviews",
]

Kind = TypeVar("Kind", Override, Extension, Comment, Review)

# What only the database knows, or has by another name.
_KEYS = ("id", "assignment_id", "student_id", "said_at")


def all_overrides(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Override]]:
    """Yield the overrides of *students* (names by id) for the assignment with the id *of*, the oldest first."""
    return _said(connection, override, Override, of, students)


def all_extensions(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Extension]]:
    """Yield the extensions of *students* (names by id) for the assignment with the id *of*, the oldest first."""
    return _said(connection, extension, Extension, of, students)


def all_comments(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Comment]]:
    """Yield the comments on *students* (names by id) for the assignment with the id *of*, the oldest first."""
    return _said(connection, comment, Comment, of, students)


def all_reviews(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Review]]:
    """Yield what was decided about answers of *students* (names by id) to the questionnaire, the oldest first."""
    return _said(connection, review, Review, of, students)


def last_overrides(connection: Connection, of: int, students: Mapping[int, str]) -> dict[int, dict[str, Override]]:
    """Return the overrides that count, by student and exercise; one that was taken back counts no more."""
    found: dict[int, dict[str, Override]] = {}
    for student_id, each in all_overrides(connection, of, students):
        mine = found.setdefault(student_id, {})
        mine.pop(each.exercise, None)
        if each.score is not None:
            mine[each.exercise] = each
    return found


def last_extensions(connection: Connection, of: int, students: Mapping[int, str]) -> dict[int, Extension]:
    """Return the extension that counts, the newest, by student."""
    return dict(all_extensions(connection, of, students))


def written_comments(connection: Connection, of: int, students: Mapping[int, str]) -> dict[int, list[Comment]]:
    """Return all comments by student, the oldest first."""
    found: dict[int, list[Comment]] = {}
    for student_id, each in all_comments(connection, of, students):
        found.setdefault(student_id, []).append(each)
    return found


def written_reviews(connection: Connection, of: int, students: Mapping[int, str]) -> dict[int, list[Review]]:
    """Return all decisions about answers by student, the oldest first."""
    found: dict[int, list[Review]] = {}
    for student_id, each in all_reviews(connection, of, students):
        found.setdefault(student_id, []).append(each)
    return found


def _said(
    connection: Connection, table: Table, kind: type[Kind], of: int, students: Mapping[int, str]
) -> Iterator[tuple[int, Kind]]:
    """Yield the rows of *table*, each as a *kind* of the same fields, after the id of whom it is about."""
    query = select(table).where(table.c.assignment_id == of, table.c.student_id.in_(list(students)))
    for row in connection.execute(query.order_by(table.c.id)).mappings():
        said = {column.name: row[column] for column in table.c if column.name not in _KEYS}
        yield row["student_id"], kind(student=students[row["student_id"]], when=row["said_at"], **said)
