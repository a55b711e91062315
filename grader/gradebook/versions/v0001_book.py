"""Version 1: courses, assignments, students, what they handed in, how it was graded, overrides and comments."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _people()
    _handed_in()
    _results()
    _said("override", sa.Column("score", sa.Double()), _text("who"), _text("why"))
    _said("comment", _text("text"), _text("who"))


def _people() -> None:
    op.create_table("course", _id(), _text("name"), sa.UniqueConstraint("name", name="uq_course_name"))
    op.create_table(
        "assignment",
        *(_id(), *_of("assignment", "course"), _text("name")),
        sa.Column("due", sa.DateTime(timezone=True)),
        sa.Column("late_percent", sa.Double(), nullable=False),
        _text("late_per"),
        sa.Column("late_at_most", sa.Double(), nullable=False),
        sa.Column("late_grace_seconds", sa.Double(), nullable=False),
        sa.Column("late_closes_seconds", sa.Double()),
        sa.UniqueConstraint("course_id", "name", name="uq_assignment_course_id_name"),
        sa.CheckConstraint("late_per in ('day', 'hour')", name=op.f("ck_assignment_late_per")),
    )
    fields = ("name", "full_name", "email", "login", "number", "lms_id", "section")
    op.create_table(
        "student",
        *(_id(), *_of("student", "course")),
        *map(_text, fields),
        sa.UniqueConstraint("course_id", "name", name="uq_student_course_id_name"),
    )


def _handed_in() -> None:
    op.create_table(
        "submission",
        *(_id(), *_of("submission", "course"), _text("digest")),
        sa.UniqueConstraint("course_id", "digest", name="uq_submission_course_id_digest"),
    )
    op.create_table(
        "attempt",
        *(_id(), *_of("attempt", "assignment", "student")),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        *_of("attempt", "submission"),
        sa.Column("submitted_at", sa.DateTime(timezone=True)),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint(
            "student_id", "assignment_id", "ordinal", name="uq_attempt_student_id_assignment_id_ordinal"
        ),
    )
    op.create_index("ix_attempt_assignment_id", "attempt", ["assignment_id"])


def _results() -> None:
    op.create_table(
        "grading",
        *(_id(), *_of("grading", "attempt"), _text("key")),
        sa.Column("graded_at", sa.DateTime(timezone=True), nullable=False),
        *_scored(),
        *(_text("result"), _text("version")),
    )
    op.create_index("ix_grading_attempt_id", "grading", ["attempt_id"])
    op.create_table(
        "exercise_result",
        *_of("exercise_result", "grading"),
        _position("position"),
        *(_text("name"), _text("unit")),
        *_scored(),
        sa.PrimaryKeyConstraint("grading_id", "position", name="pk_exercise_result"),
    )
    op.create_table(
        "test_result",
        *(_position("grading_id"), _position("exercise"), _position("position")),
        *(_text("test"), _text("title"), _text("verdict")),
        sa.Column("score", sa.Double()),
        sa.Column("points", sa.Double(), nullable=False),
        sa.Column("bonus", sa.Boolean(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("grading_id", "exercise", "position", name="pk_test_result"),
        sa.ForeignKeyConstraint(
            ["grading_id", "exercise"],
            ["exercise_result.grading_id", "exercise_result.position"],
            name="fk_test_result_grading_id",
        ),
    )


def _said(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        *(_id(), *_of(table, "assignment", "student"), _text("exercise")),
        *columns,
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index(f"ix_{table}_student_id_assignment_id", table, ["student_id", "assignment_id"])


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def _of(table: str, *others: str) -> list[sa.Column[Any]]:
    return [
        sa.Column(
            f"{other}_id",
            sa.Integer(),
            sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{other}_id"),
            nullable=False,
            autoincrement=False,
        )
        for other in others
    ]


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _position(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _scored() -> list[sa.Column[Any]]:
    return [
        _text("verdict"),
        sa.Column("score", sa.Double()),
        sa.Column("max_score", sa.Double(), nullable=False),
        sa.Column("bonus", sa.Double(), nullable=False),
    ]
