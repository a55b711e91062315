"""The book read: assignments, grades as they are now, and results. Students come one by one, in constant memory."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, Table, and_, collate, select

from grader.errors import GradebookError
from grader.grade import Assignment, Grade
from grader.gradebook.book import Book
from grader.gradebook.current import current_grading, latest_attempt
from grader.gradebook.deciding import with_reviews
from grader.gradebook.grading import Facts, grade_of
from grader.gradebook.remembering import history
from grader.gradebook.rows import all_assignments, assignment_from, one_assignment, plain, student_from
from grader.gradebook.said import last_extensions, last_overrides, written_comments, written_reviews
from grader.gradebook.tables import attempt, exercise_result, grading, question_result, student
from grader.model import Student
from grader.result import Result

__all__ = ["assignments", "grades", "history", "results"]

# So many students at a time: a few queries for all of them instead of a few for each.
_CHUNK = 200


def assignments(book: Book) -> list[Assignment]:
    """Return all assignments of all courses, by course and name.

    Raises:
        GradebookError: if the book cannot be read.
    """
    with book.reading() as connection:
        return [assignment_from(row) for row in all_assignments(connection)]


def grades(book: Book, assignment: str, course: str | None = None, student: str | None = None) -> Iterator[Grade]:
    """Yield the grade of every student of the course, or of *student* alone, by name, as of one moment.

    Who has handed in nothing has a grade with attempt 0. *course* is needed only if several have such an assignment.

    Raises:
        GradebookError: if the book cannot be read, or has no such assignment.
    """
    with book.reading() as connection:
        row = one_assignment(connection, assignment, course)
        for chunk in _chunks(connection, _graded(connection, row, student)):
            yield from _grades(connection, row.id, assignment_from(row), chunk)


def results(book: Book, assignment: str, course: str | None = None) -> Iterator[tuple[Student, Result]]:
    """Yield every student who has handed in something with the current result, by name, as of one moment.

    What people decided about answers stands in the results in place of what the machine found.

    Raises:
        GradebookError: if the book cannot be read, has no such assignment, or holds a result of another program.
    """
    with book.reading() as connection:
        row = one_assignment(connection, assignment, course)
        query = _graded(connection, row, None).add_columns(grading.c.result).where(grading.c.id.is_not(None))
        for chunk in _chunks(connection, query):
            reviews = written_reviews(connection, row.id, {each.id: each.name for each in chunk})
            for each in chunk:
                yield student_from(each), with_reviews(_decoded(each), reviews.get(each.id, ()))


def _decoded(row: Row[Any]) -> Result:
    try:
        return msgspec.json.decode(row.result, type=Result)
    except msgspec.MsgspecError as error:
        raise GradebookError(
            f"The result of {row.name!r} cannot be read ({error}): another version of gradekit wrote it. "
            "Grade once more: grade batch ... --fresh."
        ) from error


def _graded(connection: Connection, of: Row[Any], name: str | None) -> Select[Any]:
    """Select the students of a course, each with the latest attempt and its current grading, or NULLs."""
    mine = and_(attempt.c.student_id == student.c.id, attempt.c.assignment_id == of.id, latest_attempt())
    query = (
        select(
            student,
            *(attempt.c.ordinal, attempt.c.submitted_at, attempt.c.late),
            *(grading.c.id.label("grading_id"), grading.c.graded_at, grading.c.verdict),
            *(grading.c.score, grading.c.max_score, grading.c.bonus),
        )
        .select_from(student)
        .outerjoin(attempt, mine)
        .outerjoin(grading, grading.c.id == current_grading())
        .where(student.c.course_id == of.course_id)
    )
    if name is not None:
        query = query.where(student.c.name == plain(name))
    # The same order everywhere, whatever language the server speaks.
    by_code_point = connection.dialect.name == "postgresql"
    return query.order_by(collate(student.c.name, "C") if by_code_point else student.c.name)


def _chunks(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
    with connection.execute(query, execution_options={"yield_per": _CHUNK}) as found:
        yield from found.partitions()


def _grades(connection: Connection, assignment_id: int, of: Assignment, rows: Sequence[Row[Any]]) -> Iterator[Grade]:
    students = {row.id: row.name for row in rows}
    overrides = last_overrides(connection, assignment_id, students)
    extensions = last_extensions(connection, assignment_id, students)
    comments = written_comments(connection, assignment_id, students)
    reviews = written_reviews(connection, assignment_id, students)
    gradings = [row.grading_id for row in rows if row.grading_id is not None]
    exercises = _parts(connection, exercise_result, gradings)
    questions = _parts(connection, question_result, gradings)
    for row in rows:
        facts = Facts(
            exercises=exercises.get(row.grading_id, []),
            questions=questions.get(row.grading_id, []),
            overrides=overrides.get(row.id, {}),
            extension=extensions.get(row.id),
            comments=tuple(comments.get(row.id, ())),
            reviews=reviews.get(row.id, ()),
        )
        yield grade_of(student_from(row), of, row, facts)


def _parts(connection: Connection, table: Table, gradings: list[int]) -> dict[int, list[Row[Any]]]:
    """Return the rows of *table* of each of *gradings*, in their order."""
    found: dict[int, list[Row[Any]]] = {}
    if not gradings:
        return found
    query = select(table).where(table.c.grading_id.in_(gradings))
    for row in connection.execute(query.order_by(table.c.grading_id, table.c.position)):
        found.setdefault(row.grading_id, []).append(row)
    return found
