"""What happened to one student's work, in order of time."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, select

from grader.grade import Comment, Extension, Override, Review
from grader.gradebook.book import Book
from grader.gradebook.current import current_grading, latest_attempt
from grader.gradebook.rows import one_assignment, plain
from grader.gradebook.said import all_comments, all_extensions, all_overrides, all_reviews
from grader.gradebook.tables import attempt, grading, student, submission
from grader.result import Verdict

__all__ = ["Attempted", "Event", "Judged", "history"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempted:
    """Something new was handed in: the *ordinal*-th content; *when* it was first recorded."""

    ordinal: int
    digest: str
    submitted: datetime | None
    late: bool
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One grading of an attempt; *current* is the one that counts. *version* is the grader's."""

    attempt: int
    key: str
    verdict: Verdict
    score: float | None
    max_score: float
    bonus: float
    version: str
    current: bool
    when: datetime


Event = Attempted | Judged | Override | Comment | Extension | Review


def history(book: Book, assignment: str, student: str, course: str | None = None) -> list[Event]:
    """Return all that happened to *student*'s work for *assignment*, the oldest first; nothing if there is nothing.

    Raises:
        GradebookError: if the book cannot be read, or has no such assignment.
    """
    with book.reading() as connection:
        of = one_assignment(connection, assignment, course)
        name = plain(student)
        who = _student_id(connection, of.course_id, name)
        if who is None:
            return []
        students = {who: name}
        events: list[Event] = [*_attempts(connection, of.id, who), *_gradings(connection, of.id, who)]
        for read in (all_overrides, all_comments, all_extensions, all_reviews):
            events += [each for _, each in read(connection, of.id, students)]
    # What happened at the same moment stays in this order: first handed in, then graded.
    return sorted(events, key=attrgetter("when"))


def _student_id(connection: Connection, course_id: int, name: str) -> int | None:
    query = select(student.c.id).where(student.c.course_id == course_id, student.c.name == name)
    found: int | None = connection.execute(query).scalar()
    return found


def _attempts(connection: Connection, of: int, who: int) -> list[Attempted]:
    query = (
        select(attempt, submission.c.digest)
        .join(submission)
        .where(attempt.c.assignment_id == of, attempt.c.student_id == who)
        .order_by(attempt.c.ordinal)
    )
    return [
        Attempted(
            ordinal=row.ordinal, digest=row.digest, submitted=row.submitted_at, late=row.late, when=row.recorded_at
        )
        for row in connection.execute(query)
    ]


def _gradings(connection: Connection, of: int, who: int) -> list[Judged]:
    current = current_grading().label("current_id")
    query = (
        select(grading, attempt.c.ordinal, latest_attempt().label("latest"), current)
        .join(attempt, attempt.c.id == grading.c.attempt_id)
        .where(attempt.c.assignment_id == of, attempt.c.student_id == who)
        .order_by(grading.c.id)
    )
    return [_judged(row) for row in connection.execute(query)]


def _judged(row: Row[Any]) -> Judged:
    return Judged(
        attempt=row.ordinal,
        key=row.key,
        verdict=Verdict(row.verdict),
        score=row.score,
        max_score=row.max_score,
        bonus=row.bonus,
        version=row.version,
        current=bool(row.latest) and row.id == row.current_id,
        when=row.graded_at,
    )
