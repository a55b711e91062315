"""What is handed in and how it was graded, written into the book: one submission, one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from grader import __version__
from grader.grade import Assignment
from grader.gradebook.book import Book
from grader.gradebook.current import current_grading, latest_attempt
from grader.gradebook.details import details
from grader.gradebook.rows import assignment_row, find_or_make, insert_row, plain, put_assignment, put_student
from grader.gradebook.tables import (
    assignment,
    attempt,
    course,
    grading,
    student,
    submission,
)
from grader.model import Student
from grader.result import Result
from grader.scoring import counted

__all__ = ["Handed", "Kept", "enrol", "ensure_assignment", "kept", "note_time", "record", "set_assignment"]


@dataclass(frozen=True, slots=True)
class Handed:
    """What a student handed in: the *digest* of the content, when, and whether a system marked it late."""

    student: Student
    digest: str
    submitted: datetime | None
    late: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """The current grading of a student's latest attempt: of which content, on what it hangs, what was found.

    *submitted* and *late* are what is known of when that content was handed in.
    """

    digest: str
    key: str
    result: Result
    submitted: datetime | None = None
    late: bool = False


def set_assignment(book: Book, assignment: Assignment) -> None:
    """Write down due date and late policy of *assignment*; make it, and its course, if they are not there.

    Raises:
        GradebookError: if the book cannot be written, or a name is empty or very long.
    """
    book.write(lambda connection: _set_assignment(connection, assignment))


def ensure_assignment(book: Book, name: str, course: str) -> None:
    """Make the assignment *name* of *course* if it is not there; its due date and policy stay as they are.

    Raises:
        GradebookError: if the book cannot be written, or a name is empty or very long.
    """
    book.write(lambda connection: put_assignment(connection, Assignment(name=name, course=course)))


def enrol(book: Book, course: str, students: Iterable[Student]) -> None:
    """Put *students* on the roster of *course*; what is known of them already is not overwritten with nothing.

    Raises:
        GradebookError: if the book cannot be written, or a name is empty or very long.
    """
    # Always in the same order, so that two who enrol never wait for each other.
    wanted = sorted(students, key=lambda each: each.name)
    book.write(lambda connection: _enrol(connection, course, wanted))


def record(book: Book, assignment: str, course: str, handed: Handed, result: Result, when: datetime) -> None:
    """Write down that *handed* was graded with *result* at *when*, whole or not at all.

    The content of the student's latest attempt again is no new attempt. The very same grading again, by *when* and
    *result*'s key, is written once.

    Raises:
        GradebookError: if the book cannot be written, or a name is empty or very long.
    """
    wanted = Assignment(name=assignment, course=course)
    text = msgspec.json.encode(result).decode("utf-8")

    def work(connection: Connection) -> None:
        course_id, assignment_id = put_assignment(connection, wanted)
        student_id = put_student(connection, course_id, handed.student)
        # Two writers with the same student wait for each other here (SQLite lets in one writer anyway).
        connection.execute(select(student.c.id).where(student.c.id == student_id).with_for_update())
        key = {"course_id": course_id, "digest": plain(handed.digest)}
        submission_id = find_or_make(connection, submission, key, {})
        attempt_id = _attempt(connection, assignment_id, student_id, submission_id, handed, when)
        if not _is_written(connection, attempt_id, result, when):
            _write(connection, attempt_id, result, when, text)

    book.write(work)


def note_time(book: Book, assignment: str, course: str, handed: Handed) -> None:
    """Note when the content of a student's latest attempt was handed in, if that was not known and *handed* tells.

    Raises:
        GradebookError: if the book cannot be written.
    """

    def work(connection: Connection) -> None:
        row = connection.execute(_attempt_query(assignment, course, handed.student.name)).first()
        if row is not None and row.digest == plain(handed.digest):
            _note_time(connection, row, handed)

    book.write(work)


def kept(book: Book, assignment: str, course: str, student: str) -> Kept | None:
    """Return the current grading of the latest attempt of *student*, or None if there is none that can be read.

    Raises:
        GradebookError: if the book cannot be read.
    """
    with book.reading() as connection:
        row = connection.execute(_kept_query(assignment, course, student)).first()
    if row is None:
        return None
    try:
        result = msgspec.json.decode(row.result, type=Result)
    except msgspec.MsgspecError:
        # Of another version of ours: it is graded again.
        return None
    return Kept(row.digest, row.key, result, row.submitted_at, bool(row.late))


def _kept_query(of: str, of_course: str, name: str) -> Any:
    query = _attempt_query(of, of_course, name).join(grading, grading.c.id == current_grading())
    return query.add_columns(grading.c.key, grading.c.result)


def _attempt_query(of: str, of_course: str, name: str) -> Any:
    """Select the latest attempt of a student, and the digest of its content."""
    return (
        select(attempt.c.id, attempt.c.submitted_at, attempt.c.late, submission.c.digest)
        .select_from(attempt)
        .join(assignment, assignment.c.id == attempt.c.assignment_id)
        .join(course, course.c.id == assignment.c.course_id)
        .join(student, student.c.id == attempt.c.student_id)
        .join(submission, submission.c.id == attempt.c.submission_id)
        .where(course.c.name == plain(of_course), assignment.c.name == plain(of), student.c.name == plain(name))
        .where(latest_attempt())
    )


def _set_assignment(connection: Connection, wanted: Assignment) -> None:
    _, found = put_assignment(connection, wanted)
    connection.execute(update(assignment).where(assignment.c.id == found).values(**assignment_row(wanted)))


def _enrol(connection: Connection, name: str, students: Iterable[Student]) -> None:
    course_id = find_or_make(connection, course, {"name": plain(name)}, {})
    for each in students:
        put_student(connection, course_id, each)


def _attempt(
    connection: Connection, assignment_id: int, student_id: int, submission_id: int, handed: Handed, when: datetime
) -> int:
    """Return the id of the latest attempt, which is a new one if the content is another."""
    query = select(attempt).where(attempt.c.assignment_id == assignment_id, attempt.c.student_id == student_id)
    latest = connection.execute(query.order_by(attempt.c.ordinal.desc()).limit(1)).first()
    if latest is not None and latest.submission_id == submission_id:
        _note_time(connection, latest, handed)
        return int(latest.id)
    return insert_row(
        connection,
        attempt,
        assignment_id=assignment_id,
        student_id=student_id,
        ordinal=1 if latest is None else latest.ordinal + 1,
        submission_id=submission_id,
        submitted_at=handed.submitted,
        late=handed.late,
        recorded_at=when,
    )


def _note_time(connection: Connection, latest: Row[Any], handed: Handed) -> None:
    """Note when it was handed in, where that was not known; handing in the same again makes nothing later."""
    if latest.submitted_at is None and (handed.submitted is not None or handed.late > latest.late):
        values = {"submitted_at": handed.submitted, "late": handed.late}
        connection.execute(update(attempt).where(attempt.c.id == latest.id).values(**values))


def _is_written(connection: Connection, attempt_id: int, result: Result, when: datetime) -> bool:
    """Say whether an earlier try, of which the answer was lost, has written the grading after all."""
    same = (grading.c.attempt_id == attempt_id, grading.c.key == plain(result.key), grading.c.graded_at == when)
    return connection.execute(select(grading.c.id).where(*same)).first() is not None


def _write(connection: Connection, attempt_id: int, result: Result, when: datetime, text: str) -> None:
    score, most = counted(result)
    grading_id = insert_row(
        connection,
        grading,
        attempt_id=attempt_id,
        key=plain(result.key),
        graded_at=when,
        verdict=result.verdict.value,
        score=score,
        max_score=most,
        bonus=result.bonus,
        result=text,
        version=__version__,
    )
    for table, rows in details(grading_id, result):
        if rows:
            connection.execute(insert(table), rows)
