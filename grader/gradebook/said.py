"""What people said about students' work, read: overrides and extensions that count, all comments and reviews."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select

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


def all_overrides(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Override]]:
    """Yield the overrides of *students* (names by id) for the assignment with the id *of*, the oldest first."""
    for row in _rows(connection, override, of, students):
        yield (
            row.student_id,
            Override(
                student=students[row.student_id],
                exercise=row.exercise,
                score=row.score,
                who=row.who,
                why=row.why,
                when=row.said_at,
            ),
        )


def all_extensions(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Extension]]:
    """Yield the extensions of *students* (names by id) for the assignment with the id *of*, the oldest first."""
    for row in _rows(connection, extension, of, students):
        yield (
            row.student_id,
            Extension(student=students[row.student_id], until=row.until, who=row.who, why=row.why, when=row.said_at),
        )


def all_comments(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Comment]]:
    """Yield the comments on *students* (names by id) for the assignment with the id *of*, the oldest first."""
    for row in _rows(connection, comment, of, students):
        yield (
            row.student_id,
            Comment(
                student=students[row.student_id],
                exercise=row.exercise,
                text=row.text,
                who=row.who,
                when=row.said_at,
            ),
        )


def all_reviews(connection: Connection, of: int, students: Mapping[int, str]) -> Iterator[tuple[int, Review]]:
    """Yield what was decided about answers of *students* (names by id) to the questionnaire, the oldest first."""
    for row in _rows(connection, review, of, students):
        yield (
            row.student_id,
            Review(
                student=students[row.student_id],
                part=row.part,
                answer=row.answer,
                question=row.question,
                score=row.score,
                comment=row.comment,
                who=row.who,
                when=row.said_at,
            ),
        )


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


def _rows(connection: Connection, table: Table, of: int, students: Mapping[int, str]) -> Iterator[Row[Any]]:
    query = select(table).where(table.c.assignment_id == of, table.c.student_id.in_(list(students)))
    yield from connection.execute(query.order_by(table.c.id))
