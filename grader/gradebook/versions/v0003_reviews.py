"""Version 3: the parts of questionnaires as they were judged, and what people decide about the answers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the two tables; what is there stays as it is."""
    op.create_table(
        "question_result",
        sa.Column(
            "grading_id",
            sa.Integer(),
            sa.ForeignKey("grading.id", name="fk_question_result_grading_id"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        _text("part"),
        sa.Column("topic", sa.Integer(), nullable=False),
        *(_text("form"), _text("verdict")),
        sa.Column("score", sa.Double()),
        sa.Column("points", sa.Double(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        *(_text("answer"), _text("question")),
        sa.PrimaryKeyConstraint("grading_id", "position", name="pk_question_result"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), primary_key=True),
        *(_of("assignment"), _of("student")),
        *(_text("part"), _text("answer"), _text("question")),
        sa.Column("score", sa.Double()),
        *(_text("comment"), _text("who")),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_review_student_id_assignment_id", "review", ["student_id", "assignment_id"])


def _of(other: str) -> sa.Column[Any]:
    return sa.Column(
        f"{other}_id", sa.Integer(), sa.ForeignKey(f"{other}.id", name=f"fk_review_{other}_id"), nullable=False
    )


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)
