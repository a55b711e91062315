"""Version 2: extensions, a date of their own for single students."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the table of extensions; what is there stays as it is."""
    op.create_table(
        "extension",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "assignment_id",
            sa.Integer(),
            sa.ForeignKey("assignment.id", name="fk_extension_assignment_id"),
            nullable=False,
        ),
        sa.Column(
            "student_id", sa.Integer(), sa.ForeignKey("student.id", name="fk_extension_student_id"), nullable=False
        ),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_extension_student_id_assignment_id", "extension", ["student_id", "assignment_id"])
