"""What is current, as SQL: of a student's attempts the latest, of its gradings the newest that did not fail."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select

from grader.gradebook.tables import attempt, grading
from grader.result import Verdict

__all__ = ["current_grading", "latest_attempt"]


def latest_attempt() -> ColumnElement[bool]:
    """Return the condition that a row of ``attempt`` is the latest of its student and assignment."""
    other = attempt.alias()
    newest = select(func.max(other.c.ordinal)).where(
        other.c.student_id == attempt.c.student_id, other.c.assignment_id == attempt.c.assignment_id
    )
    return attempt.c.ordinal == newest.correlate(attempt).scalar_subquery()


def current_grading() -> ScalarSelect[Any]:
    """Return the id of the current grading of a row of ``attempt``: exactly one, if it was graded at all."""
    other = grading.alias()
    failed = case((other.c.verdict == Verdict.JUDGE_ERROR.value, 1), else_=0)
    return (
        select(other.c.id)
        .where(other.c.attempt_id == attempt.c.id)
        # Numbers grow within a student, for whom writers wait for each other; clocks may go backwards.
        .order_by(failed, other.c.id.desc())
        .limit(1)
        .correlate(attempt)
        .scalar_subquery()
    )
