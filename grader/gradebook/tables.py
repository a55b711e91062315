"""The tables of a gradebook. What they look like in a database is made by ``versions``; a test holds the two together.

Gradings, overrides, comments, extensions and reviews are only ever added: the history stays. Instants are kept in UTC.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    UniqueConstraint,
)

from grader.gradebook.columns import Instant, id_column, metadata, of_column, said_table, text_column

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
    "question_result",
    "review",
    "student",
    "submission",
    "test_result",
]

# The newest of ``versions``; written here too so that an ordinary run needs no alembic to know it.
VERSION = "0003"
# Not alembic's own name: a database may hold another program's tables as well.
VERSION_TABLE = "gradebook_version"


course = Table("course", metadata, id_column(), text_column("name"), UniqueConstraint("name"))

assignment = Table(
    "assignment",
    metadata,
    id_column(),
    of_column("course"),
    text_column("name"),
    Column("due", Instant),
    Column("late_percent", Double, nullable=False),
    text_column("late_per"),
    Column("late_at_most", Double, nullable=False),
    Column("late_grace_seconds", Double, nullable=False),
    Column("late_closes_seconds", Double),
    UniqueConstraint("course_id", "name"),
    CheckConstraint("late_per in ('day', 'hour')", name="late_per"),
)

student = Table(
    "student",
    metadata,
    id_column(),
    of_column("course"),
    text_column("name"),
    text_column("full_name"),
    text_column("email"),
    text_column("login"),
    text_column("number"),
    text_column("lms_id"),
    text_column("section"),
    UniqueConstraint("course_id", "name"),
)

submission = Table(
    "submission",
    metadata,
    id_column(),
    of_column("course"),
    text_column("digest"),
    UniqueConstraint("course_id", "digest"),
)

attempt = Table(
    "attempt",
    metadata,
    id_column(),
    of_column("assignment"),
    of_column("student"),
    Column("ordinal", Integer, nullable=False),
    of_column("submission"),
    Column("submitted_at", Instant),
    Column("late", Boolean, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("student_id", "assignment_id", "ordinal"),
    Index(None, "assignment_id"),
)

grading = Table(
    "grading",
    metadata,
    id_column(),
    of_column("attempt"),
    text_column("key"),
    Column("graded_at", Instant, nullable=False),
    text_column("verdict"),
    Column("score", Double),
    Column("max_score", Double, nullable=False),
    Column("bonus", Double, nullable=False),
    text_column("result"),
    text_column("version"),
    Index(None, "attempt_id"),
)

exercise_result = Table(
    "exercise_result",
    metadata,
    Column("grading_id", Integer, ForeignKey("grading.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    text_column("name"),
    text_column("unit"),
    text_column("verdict"),
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
    text_column("test"),
    text_column("title"),
    text_column("verdict"),
    Column("score", Double),
    Column("points", Double, nullable=False),
    Column("bonus", Boolean, nullable=False),
    Column("seconds", Double, nullable=False),
    ForeignKeyConstraint(["grading_id", "exercise"], ["exercise_result.grading_id", "exercise_result.position"]),
)

override = said_table(
    "override", text_column("exercise"), Column("score", Double), text_column("who"), text_column("why")
)

comment = said_table("comment", text_column("exercise"), text_column("text"), text_column("who"))

extension = said_table("extension", Column("until", Instant, nullable=False), text_column("who"), text_column("why"))

# The parts of a questionnaire as they were judged. What a person decides is about an answer and a question, and these
# are known by their digests; "" where the grader failed and no answer is known.
question_result = Table(
    "question_result",
    metadata,
    Column("grading_id", Integer, ForeignKey("grading.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    text_column("part"),
    Column("topic", Integer, nullable=False),
    text_column("form"),
    text_column("verdict"),
    Column("score", Double),
    Column("points", Double, nullable=False),
    Column("provisional", Boolean, nullable=False),
    text_column("answer"),
    text_column("question"),
)

# What people decided about answers; a later one to the same answer replaces an earlier, NULL takes one back.
review = said_table(
    "review",
    *(text_column("part"), text_column("answer"), text_column("question")),
    Column("score", Double),
    *(text_column("comment"), text_column("who")),
)
