"""Answers that wait for a person, and what people decide about them, written down: added, never replaced."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, func, insert, select

from grader.errors import GradebookError
from grader.grade import Review
from grader.gradebook import tables
from grader.gradebook.book import Book
from grader.gradebook.current import current_grading, latest_attempt
from grader.gradebook.deciding import BY_EXERCISE, found_of, reviewed, stand
from grader.gradebook.rows import one_assignment, plain, student_from
from grader.gradebook.said import written_reviews
from grader.model import Student
from grader.result import QuestionResult

__all__ = ["Asked", "asked", "decide", "reviews_of"]

_CHUNK = 500
_WHO = "Say who decides: --reviewer NAME."


class _Paper(msgspec.Struct):
    """The part of a result that is of interest here."""

    questionnaire: tuple[QuestionResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A part of the questionnaire of one *student*: the *question* as it stands, *judged* as the machine found it.

    *answer* and *wording* are the digests that a decision goes by. *review* is the one that counts, *earlier* one about
    another answer. *seen* is the number of the last word about this part: a decision by somebody else has a higher one.
    """

    student: Student
    question: QuestionResult
    judged: QuestionResult
    answer: str
    wording: str
    review: Review | None = None
    earlier: Review | None = None
    seen: int = 0


def asked(book: Book, assignment: str, course: str | None = None, student: str | None = None) -> Iterator[Asked]:
    """Yield all parts that students, or *student* alone, answered or not, with what was decided; by student.

    Code and plot parts are not among them: the exercise decides. Nor are parts at which the grader failed.

    Raises:
        GradebookError: if the book cannot be read, or has no such assignment.
    """
    with book.reading() as connection:
        of = one_assignment(connection, assignment, course)
        people = {row.id: row.name for row in connection.execute(_people(of.course_id, student))}
        reviews = _by_student(connection, of.id, people)
        seen = _seen(connection, of.id)
        with connection.execute(_papers(of, student), execution_options={"yield_per": 50}) as rows:
            for row in rows:
                mine = reviews.get(row.id, [])
                for judged in _questions(row):
                    found = found_of(judged)
                    if judged.form in BY_EXERCISE or not found.answer:
                        continue
                    now = stand(found, mine)
                    yield Asked(
                        student=student_from(row),
                        question=reviewed(judged, mine),
                        judged=judged,
                        answer=found.answer,
                        wording=found.question,
                        review=now.review,
                        earlier=now.earlier,
                        seen=seen.get((row.id, judged.id), 0),
                    )


def reviews_of(book: Book, course: str, assignment: str | None = None) -> dict[str, list[Review]]:
    """Return all decisions in *course* by student's name, the oldest first; none if the book has no such course.

    Raises:
        GradebookError: if the book cannot be read.
    """
    with book.reading() as connection:
        query = (
            select(tables.assignment.c.id, tables.assignment.c.name, tables.course.c.id.label("course_id"))
            .join(tables.course)
            .where(tables.course.c.name == plain(course))
            .order_by(tables.assignment.c.id)
        )
        found: dict[str, list[Review]] = {}
        for of in connection.execute(query).all():
            if assignment in (None, of.name):
                people = {row.id: row.name for row in connection.execute(_people(of.course_id, None))}
                for who, said in _by_student(connection, of.id, people).items():
                    found.setdefault(people[who], []).extend(said)
        return found


def decide(
    book: Book, assignment: str, decisions: Sequence[tuple[Asked, Review]], course: str | None = None
) -> list[str]:
    """Write *decisions* down, all in one transaction, each about what was *asked*.

    A decision is left out if somebody else has said something about that part since it was asked.

    Returns:
        the names of the students of whom the decision was left out.

    Raises:
        GradebookError: if a score is no number from 0 to the points of its part, nobody says so, a decision is to be
            taken back that is not there, or the book cannot be written.
    """
    for about, said in decisions:
        _check(about, said)

    def work(connection: Connection) -> list[str]:
        of = one_assignment(connection, assignment, course)
        # Always in the same order, so that two who decide never wait for each other.
        ordered = sorted(decisions, key=lambda each: each[1].student)
        return [said.student for about, said in ordered if not _written(connection, of, about, said)]

    return book.write(work)


def _check(about: Asked, said: Review) -> None:
    points = about.question.points
    if not said.who.strip():
        raise GradebookError(_WHO)
    if said.score is None:
        if about.review is None:
            raise GradebookError(f"There is no decision on {said.part} to take back.")
    elif not (math.isfinite(said.score) and 0 <= said.score <= points):
        raise GradebookError(f"{said.part} is worth 0 to {points:g} points, and {said.score:g} is not among them.")


def _written(connection: Connection, of: Any, about: Asked, said: Review) -> bool:
    """Write a decision unless somebody was quicker; one that an earlier try has written is not written again."""
    query = select(tables.student.c.id).where(
        tables.student.c.course_id == of.course_id, tables.student.c.name == plain(said.student)
    )
    # Whoever else decides about this student waits.
    who = connection.execute(query.with_for_update()).scalar_one()
    row = {
        "assignment_id": of.id,
        "student_id": who,
        "part": plain(said.part),
        "answer": about.answer,
        "question": about.wording,
        "score": None if said.score is None else round(said.score, 2),
        "comment": plain(said.comment.strip()),
        "who": plain(said.who.strip()),
        "said_at": said.when,
    }
    table = tables.review
    same = (table.c[name].is_not_distinct_from(value) for name, value in row.items())
    if connection.execute(select(table.c.id).where(*same)).first() is not None:
        return True
    mine = (table.c.assignment_id == of.id, table.c.student_id == who, table.c.part == row["part"])
    last: int | None = connection.execute(select(func.max(table.c.id)).where(*mine)).scalar()
    if (last or 0) != about.seen:
        return False
    connection.execute(insert(table).values(row))
    return True


def _by_student(connection: Connection, assignment_id: int, people: Mapping[int, str]) -> dict[int, list[Review]]:
    """Return what was decided about *people*, the oldest first; some at a time, for no statement holds them all."""
    numbers = sorted(people)
    found: dict[int, list[Review]] = {}
    for begin in range(0, len(numbers), _CHUNK):
        some = {number: people[number] for number in numbers[begin : begin + _CHUNK]}
        found |= written_reviews(connection, assignment_id, some)
    return found


def _people(course_id: int, name: str | None) -> Any:
    query = select(tables.student.c.id, tables.student.c.name).where(tables.student.c.course_id == course_id)
    return query if name is None else query.where(tables.student.c.name == plain(name))


def _papers(of: Any, name: str | None) -> Any:
    """Select the students who have begun the questionnaire, with the current result."""
    student, attempt, grading = tables.student, tables.attempt, tables.grading
    mine = and_(attempt.c.student_id == student.c.id, attempt.c.assignment_id == of.id, latest_attempt())
    begun = select(tables.question_result.c.position).where(tables.question_result.c.grading_id == grading.c.id)
    query = (
        select(student, grading.c.result)
        .select_from(student)
        .join(attempt, mine)
        .join(grading, grading.c.id == current_grading())
        .where(begun.exists())
        .order_by(student.c.id)
    )
    return query if name is None else query.where(student.c.name == plain(name))


def _questions(row: Any) -> tuple[QuestionResult, ...]:
    try:
        return msgspec.json.decode(row.result, type=_Paper).questionnaire
    except msgspec.MsgspecError as error:
        raise GradebookError(
            f"The result of {row.name!r} cannot be read ({error}): another version of gradekit wrote it. "
            "Grade once more: grade batch ... --fresh."
        ) from error


def _seen(connection: Connection, assignment_id: int) -> Mapping[tuple[int, str], int]:
    table = tables.review
    query = select(table.c.student_id, table.c.part, func.max(table.c.id).label("last"))
    query = query.where(table.c.assignment_id == assignment_id).group_by(table.c.student_id, table.c.part)
    return {(row.student_id, row.part): row.last for row in connection.execute(query)}
