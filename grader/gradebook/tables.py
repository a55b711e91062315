"""The tables of a gradebook. What they look like in a database is made by ``versions``; a test holds the two together.

Gradings, overrides, comments and extensions are only ever added: the history stays. Instants are kept in UTC.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

__all__ = [
    "VERSION",
    "VERSION_TABLE",
    "Instant",
    "assignment",
    "attempt",
    "comment",
    "course",
    "exercise_result",
    "extension",
    "grading",
    "metadata",
    "override",
    "student",
    "submission",
    "test_result",
]

# The newest of ``versions``; written here too so that an ordinary run needs no alembic to know it.
VERSION = "0002"
# Not alembic's own name: a database may hold another program's tables as well.
VERSION_TABLE = "gradebook_version"


class Instant(TypeDecorator[datetime]):
    """A point in time: with its zone in Python, in UTC in the database, whether that knows zones or not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn *value* into UTC."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give what comes from the database its zone."""
        del dialect
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of(table: str) -> Column[int]:
    return Column(f"{table}_id", Integer, ForeignKey(f"{table}.id"), nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _said(name: str, *columns: Column[Any]) -> Table:
    """Return the table *name* of what people say about a student's assignment: *columns*, and when it was said."""
    said_at = Column("said_at", Instant, nullable=False)
    about = _of("assignment"), _of("student")
    return Table(name, metadata, _id(), *about, *columns, said_at, Index(None, "student_id", "assignment_id"))


course = Table("course", metadata, _id(), _text("name"), UniqueConstraint("name"))

assignment = Table(
    "assignment",
    metadata,
    _id(),
    _of("course"),
    _text("name"),
    Column("due", Instant),
    Column("late_percent", Double, nullable=False),
    _text("late_per"),
    Column("late_at_most", Double, nullable=False),
    Column("late_grace_seconds", Double, nullable=False),
    Column("late_closes_seconds", Double),
    UniqueConstraint("course_id", "name"),
    CheckConstraint("late_per in ('day', 'hour')", name="late_per"),
)

student = Table(
    "student",
    metadata,
    _id(),
    _of("course"),
    _text("name"),
    _text("full_name"),
    _text("email"),
    _text("login"),
    _text("number"),
    _text("lms_id"),
    _text("section"),
    UniqueConstraint("course_id", "name"),
)

submission = Table(
    "submission", metadata, _id(), _of("course"), _text("digest"), UniqueConstraint("course_id", "digest")
)

attempt = Table(
    "attempt",
    metadata,
    _id(),
    _of("assignment"),
    _of("student"),
    Column("ordinal", Integer, nullable=False),
    _of("submission"),
    Column("submitted_at", Instant),
    Column("late", Boolean, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("student_id", "assignment_id", "ordinal"),
    Index(None, "assignment_id"),
)

grading = Table(
    "grading",
    metadata,
    _id(),
    _of("attempt"),
    _text("key"),
    Column("graded_at", Instant, nullable=False),
    _text("verdict"),
    Column("score", Double),
    Column("max_score", Double, nullable=False),
    Column("bonus", Double, nullable=False),
    _text("result"),
    _text("version"),
    Index(None, "attempt_id"),
)

exercise_result = Table(
    "exercise_result",
    metadata,
    Column("grading_id", Integer, ForeignKey("grading.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("name"),
    _text("unit"),
    _text("verdict"),
    Column("score", Double),
    Column("max_score", Double, nullable=False),
    Column("bonus", Double, nullable=False),
)

test_result = Table(
    "test_result",
    metadata,
    Column("grading_id", Integer, primary_key=True, autoincrement=False),
    Column("exercise", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("test"),
    _text("title"),
    _text("verdict"),
    Column("score", Double),
    Column("points", Double, nullable=False),
    Column("bonus", Boolean, nullable=False),
    Column("seconds", Double, nullable=False),
    ForeignKeyConstraint(["grading_id", "exercise"], ["exercise_result.grading_id", "exercise_result.position"]),
)

override = _said("override", _text("exercise"), Column("score", Double), _text("who"), _text("why"))

comment = _said("comment", _text("exercise"), _text("text"), _text("who"))

extension = _said("extension", Column("until", Instant, nullable=False), _text("who"), _text("why"))
