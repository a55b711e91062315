"""What people say about students' work, written down: added to what was said before, which stays."""

import difflib
import math
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, or_, select

from grader.errors import GradebookError
from grader.grade import Comment, Extension, Override
from grader.gradebook import tables
from grader.gradebook.book import Book
from grader.gradebook.rows import one_assignment, plain
from grader.model import QUESTIONNAIRE

__all__ = ["comment", "exercises", "extend", "override"]

# Beyond it, no system that grades are handed on to reads a number.
_MOST = 1_000_000.0
_WHO = "Say who says so: --who NAME."
_WHY = "Say why, for whoever reads it later: --why TEXT."


def override(book: Book, assignment: str, said: Override, course: str | None = None) -> None:
    """Let what is *said* take the place of an exercise's score, or of the whole grade; or take an override back.

    Raises:
        GradebookError: if there is no such assignment, student or exercise, the score is negative or no number, there
            is nothing to take back, who or why is empty, or the book cannot be written.
    """
    if said.score is not None and not (math.isfinite(said.score) and 0 <= said.score <= _MOST):
        raise GradebookError(f"A score is a number from 0 to {_MOST:,.0f}, and {said.score:g} is none.")
    row = {"score": said.score, "who": _words(said.who, _WHO), "why": _words(said.why, _WHY)}

    def work(connection: Connection) -> None:
        key = _key(connection, assignment, course, said.student, said.exercise)
        if said.score is None and not _stands(connection, key, said.when):
            of = f"of {said.exercise}" if said.exercise else "of the whole grade"
            raise GradebookError(
                f"{said.student} has no override {of} to take back. grade gradebook show STUDENT lists what counts."
            )
        _add(connection, tables.override, {**key, **row, "said_at": said.when})

    book.write(work)


def comment(book: Book, assignment: str, said: Comment, course: str | None = None) -> None:
    """Write down what is *said* to a student about an exercise or the whole.

    Raises:
        GradebookError: if there is no such assignment, student or exercise, who or text is empty, or the book cannot be
            written.
    """
    row = {"text": _words(said.text, "A comment needs words."), "who": _words(said.who, _WHO)}

    def work(connection: Connection) -> None:
        key = _key(connection, assignment, course, said.student, said.exercise)
        _add(connection, tables.comment, {**key, **row, "said_at": said.when})

    book.write(work)


def extend(book: Book, assignment: str, said: Extension, course: str | None = None) -> None:
    """Let the date that is *said* take the place of the due date for a student.

    Raises:
        GradebookError: if there is no such assignment or student, who or why is empty, or the book cannot be written.
    """
    row = {"until": said.until, "who": _words(said.who, _WHO), "why": _words(said.why, _WHY)}

    def work(connection: Connection) -> None:
        key = _key(connection, assignment, course, said.student, "")
        del key["exercise"]
        _add(connection, tables.extension, {**key, **row, "said_at": said.when})

    book.write(work)


def exercises(book: Book, assignment: str, course: str | None = None) -> list[str]:
    """Return the names of the exercises that any grading of *assignment* has, sorted.

    Raises:
        GradebookError: if the book cannot be read, or has no such assignment.
    """
    with book.reading() as connection:
        return _exercises(connection, one_assignment(connection, assignment, course).id)


def _add(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Add *row*, but not once more after an earlier try of which the answer was lost."""
    same = (table.c[name].is_not_distinct_from(value) for name, value in row.items())
    if connection.execute(select(table.c.id).where(*same)).first() is None:
        connection.execute(insert(table).values(row))


def _key(connection: Connection, assignment: str, course: str | None, student: str, exercise: str) -> dict[str, Any]:
    of = one_assignment(connection, assignment, course)
    query = select(tables.student.c.id).where(
        tables.student.c.course_id == of.course_id, tables.student.c.name == plain(student)
    )
    # Whoever else says something about this student waits: the last word is one person's.
    student_id = connection.execute(query.with_for_update()).scalar()
    if student_id is None:
        raise GradebookError(f"There is no student {student!r} in {of.course_name}.")
    if exercise and not (exercise == QUESTIONNAIRE and _is_begun(connection, of.id)):
        _check_exercise(exercise, _exercises(connection, of.id))
    return {"assignment_id": of.id, "student_id": student_id, "exercise": plain(exercise)}


def _check_exercise(exercise: str, known: list[str]) -> None:
    if plain(exercise) in known:
        return
    if not known:
        raise GradebookError(f"Nothing was graded yet, so there is no exercise {exercise!r} to speak of.")
    near = difflib.get_close_matches(exercise, known, n=3)
    raise GradebookError(
        f"There is no exercise {exercise!r}. "
        + (f"Did you mean {' or '.join(near)}?" if near else f"There is: {', '.join(known)}.")
    )


def _exercises(connection: Connection, assignment_id: int) -> list[str]:
    query = (
        select(tables.exercise_result.c.name)
        .distinct()
        .join(tables.grading, tables.grading.c.id == tables.exercise_result.c.grading_id)
        .join(tables.attempt, tables.attempt.c.id == tables.grading.c.attempt_id)
        .where(tables.attempt.c.assignment_id == assignment_id)
    )
    return sorted(connection.execute(query).scalars())


def _is_begun(connection: Connection, assignment_id: int) -> bool:
    """Say whether anybody has begun the questionnaire of the assignment."""
    query = (
        select(tables.question_result.c.position)
        .join(tables.grading, tables.grading.c.id == tables.question_result.c.grading_id)
        .join(tables.attempt, tables.attempt.c.id == tables.grading.c.attempt_id)
        .where(tables.attempt.c.assignment_id == assignment_id)
    )
    return connection.execute(query.limit(1)).first() is not None


def _stands(connection: Connection, key: dict[str, Any], now: datetime) -> bool:
    """Say whether there is an override to take back, leaving aside an earlier try to do so of *now*."""
    said = tables.override.c
    query = select(said.score).where(*(said[name] == value for name, value in key.items()))
    last = connection.execute(
        query.where(or_(said.score.is_not(None), said.said_at != now)).order_by(said.id.desc()).limit(1)
    ).first()
    return last is not None and last.score is not None


def _words(text: str, otherwise: str) -> str:
    text = plain(text.strip())
    if not text:
        raise GradebookError(otherwise)
    return text
