"""What commands on a gradebook share: where it is, which assignment is meant, and how it is opened."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.errors import GradebookError

if TYPE_CHECKING:
    from grader.grade import Assignment, Review
    from grader.gradebook.book import Book

__all__ = ["assignment_option", "book_option", "chosen_assignment", "login_name", "opened", "reviews_at_hand"]

book_option = click.option(
    "--db",
    metavar="PLACE",
    default=lambda: os.environ.get("GRADE_DB") or "gradebook.db",
    show_default="$GRADE_DB, else gradebook.db",
    help="The gradebook: a file, a folder with gradebook.db in it, or a URL (postgresql://…).",
)
assignment_option = click.option(
    "--assignment", metavar="NAME", help="Which assignment, if the gradebook has several; COURSE/NAME if two share it."
)


def opened(db: str, *, make: bool = False) -> "Book":
    """Open the gradebook that ``--db`` names; with *make*, make it if it is not there.

    Raises:
        GradebookError: if that cannot be done; the message says what to do next.
    """
    from grader.gradebook.book import open_book

    # A folder that is not there yet cannot be told from a file but by how it is written.
    place = db if "://" in db else Path(db) / "gradebook.db" if db.endswith("/") else Path(db)
    return open_book(place, make=make)


def reviews_at_hand(db: str, beside: Path, course: str) -> dict[str, list["Review"]]:
    """Return what people decided about answers in *course*, by student: from *db*, else from a book in *beside*.

    Raises:
        GradebookError: if the book that *db* names cannot be read; of one that only lies there it is told.
    """
    from grader.gradebook.place import FILE_NAME
    from grader.gradebook.reviewing import reviews_of

    if not db and not (beside / FILE_NAME).is_file():
        return {}
    try:
        with opened(db or str(beside / FILE_NAME)) as book:
            return reviews_of(book, course)
    except GradebookError as error:
        if db:
            raise
        click.echo(f"Without what people decided about answers: {error}", err=True)
        return {}


def chosen_assignment(book: "Book", name: str | None) -> "Assignment":
    """Return the assignment that ``--assignment`` names: without one, the only one.

    Raises:
        GradebookError: if there is none such, or several; the message lists those that there are.
    """
    from grader.gradebook.reading import assignments

    there = assignments(book)
    found = [each for each in there if name in (None, each.name, f"{each.course}/{each.name}")]
    if len(found) == 1:
        return found[0]
    if not there:
        raise GradebookError(
            f"{book.place} has no assignment yet. "
            "grade gradebook assignment --assignment NAME --course COURSE makes one."
        )
    names = [each.name for each in there]
    listed = ", ".join(each.name if names.count(each.name) == 1 else f"{each.course}/{each.name}" for each in there)
    if name is not None and not found:
        raise GradebookError(f"There is no assignment {name!r} in {book.place}. There is: {listed}.")
    raise GradebookError(f"Several assignments are meant. Say which with --assignment: {listed}.")


def login_name() -> str:
    """Return the name of whoever is at the keyboard, or "" if the system does not know."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
