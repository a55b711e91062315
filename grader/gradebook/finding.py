"""Which student is meant: by name, login, email, number, or by how the full name begins."""

import difflib
from collections.abc import Iterable

from sqlalchemy import select

from grader.errors import GradebookError
from grader.gradebook.book import Book
from grader.gradebook.rows import one_assignment, plain, student_from
from grader.gradebook.tables import student
from grader.model import Student

__all__ = ["find_student"]

_AT_MOST = 5


def find_student(
    book: Book, assignment: str, wanted: str, course: str | None = None, *, guess: bool = False
) -> Student:
    """Return the student of the assignment's course whom *wanted* means.

    The first that fits counts: the name; login, email or number, upper or lower case; the full name; and with *guess*
    the beginning of the full name or of a part of it, if only one student's begins so.

    Raises:
        GradebookError: if it is nobody, with near misses, or several, with their names.
    """
    with book.reading() as connection:
        of = one_assignment(connection, assignment, course)
        rows = connection.execute(
            select(student).where(student.c.course_id == of.course_id).order_by(student.c.id),
            execution_options={"yield_per": 1000},
        )
        everybody = [student_from(row) for row in rows]
    for found in _fitting(everybody, plain(wanted), guess=guess):
        if len(found) == 1:
            return found[0]
        if found:
            names = "; ".join(_put(each) for each in found[:_AT_MOST])
            more = f" and {len(found) - _AT_MOST} more" if len(found) > _AT_MOST else ""
            raise GradebookError(f"{wanted!r} may be {names}{more}. Give the name that stands first.")
    raise GradebookError(f"There is no student {wanted!r} in {of.course_name}. {_near(everybody, wanted)}")


def _fitting(everybody: Iterable[Student], wanted: str, *, guess: bool) -> Iterable[list[Student]]:
    everybody = list(everybody)
    folded = wanted.casefold().strip()
    yield [each for each in everybody if each.name == wanted]
    if not folded:
        return
    yield [each for each in everybody if folded in _handles(each)]
    yield [each for each in everybody if each.full_name.casefold() == folded]
    if not guess:
        return
    yield [each for each in everybody if each.full_name.casefold().startswith(folded)]
    yield [each for each in everybody if any(part.startswith(folded) for part in each.full_name.casefold().split())]


def _handles(each: Student) -> set[str]:
    return {text.casefold() for text in (each.name, each.login, each.email, each.number, each.lms_id) if text}


def _near(everybody: Iterable[Student], wanted: str) -> str:
    everybody = list(everybody)
    known = {text.casefold(): each for each in everybody for text in (each.full_name, each.login, each.name) if text}
    near = difflib.get_close_matches(wanted.casefold(), known, n=_AT_MOST)
    found = list(dict.fromkeys(known[each] for each in near))
    if found:
        return f"Did you mean {' or '.join(_put(each) for each in found)}?"
    return "grade gradebook show lists all." if everybody else "Nobody is on the roster yet."


def _put(each: Student) -> str:
    return f"{each.name} ({each.full_name})" if each.full_name and each.full_name != each.name else each.name
