"""Reviews: people decide on the answers that no machine may decide on."""

import hashlib
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console

from grader.cli.booking import chosen_assignment, opened
from grader.cli.console import show
from grader.cli.desk import Desk, sit_down
from grader.cli.options import write_json
from grader.cli.points import points_read
from grader.cli.review_view import render_queue
from grader.cli.said_view import one_line
from grader.course import load_course
from grader.errors import CourseError, GradebookError
from grader.grade import Assignment, Review
from grader.gradebook.book import Book
from grader.gradebook.finding import find_student
from grader.gradebook.reviewing import Asked, asked, decide
from grader.question import Part
from grader.questionnaire.key import read_key

__all__ = ["queue_of", "review_answers"]

_STDOUT = Path("-")


def review_answers(
    db: str,
    assignment: str | None,
    parts: tuple[str, ...],
    *,
    reviewer: str,
    course: Path,
    decision: tuple[str, str, str] | None,
    reason: str,
    json_path: Path | None,
    everything: bool,
) -> None:
    """Have a person decide on what waits, take one *decision* down, or list the queue where no person sits.

    Raises:
        GradebookError: if the book, a student, a part or a score is not what it should be.
    """
    with opened(db) as book:
        of = chosen_assignment(book, assignment)
        if decision:
            _set(book, of, decision, reason=reason, reviewer=reviewer)
            return
        queue = queue_of(asked(book, of.name, of.course), of, parts, everything=everything)
        if json_path is not None or not (sys.stdin.isatty() and sys.stdout.isatty()):
            _list(queue, of, json_path)
            return
        if not reviewer.strip():
            raise GradebookError("Say who decides: --reviewer NAME.")
        desk = Desk(book=book, assignment=of, reviewer=reviewer, key=_key(course, of), console=Console(highlight=False))
        sit_down(desk, queue)


def queue_of(found: Iterable[Asked], of: Assignment, parts: Sequence[str], *, everything: bool = False) -> list[Asked]:
    """Return those of *found* that wait, or with *everything* that were decided, too, in the order to look at them.

    Part by part, so that one rubric is in the head; within a part in an order that is always the same and says nothing
    about whose answer it is.

    Raises:
        GradebookError: if nobody was asked one of *parts*.
    """
    there = set()
    queue = []
    for each in found:
        there.add(each.question.id)
        waits = each.question.provisional or (everything and each.review is not None)
        if waits and (not parts or each.question.id in parts):
            queue.append(each)
    if unknown := [part for part in parts if part not in there]:
        raise GradebookError(
            f"Nobody was asked a part {unknown[0]!r} that a person may decide on. "
            + (f"There is: {', '.join(sorted(there, key=_in_order))}." if there else "No questionnaire was begun yet.")
        )

    def place(each: Asked) -> tuple[Any, ...]:
        words = f"{of.course}\n{of.name}\n{each.question.id}\n{each.student.name}"
        return (each.question.topic, each.question.id, hashlib.sha256(words.encode("utf-8", "replace")).digest())

    return sorted(queue, key=place)


def _in_order(part: str) -> tuple[int, str]:
    digits = part.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (int(digits) if digits.isdecimal() else 0, part)


def _set(book: Book, of: Assignment, decision: tuple[str, str, str], *, reason: str, reviewer: str) -> None:
    student, part, given = decision
    found = find_student(book, of.name, student, of.course)
    there = {each.question.id: each for each in asked(book, of.name, of.course, found.name)}
    about = there.get(part)
    if about is None:
        raise GradebookError(
            f"{one_line(found.name)} has no part {part!r} to decide on. "
            + (
                f"There is: {', '.join(there)}. Of what is code, the exercise decides: grade gradebook override."
                if there
                else "The questionnaire was not begun, or the grader failed at it."
            )
        )
    score = _score(given, about)
    if not reason.strip():
        why = "and why a decision is taken back stays in the history" if score is None else "for the student to read"
        raise GradebookError(f"Say why, {why}: --reason TEXT.")
    said = Review(
        student=found.name,
        part=part,
        answer=about.answer,
        question=about.wording,
        score=score,
        comment=reason,
        who=reviewer,
        when=datetime.now(UTC),
    )
    if decide(book, of.name, [(about, said)], of.course):
        raise GradebookError("Somebody else decided on this answer at the same moment. Look at it, then try again.")
    words = "the decision is taken back" if said.score is None else f"{said.score:g} of {about.question.points:g}"
    click.echo(f"{one_line(found.name)}: {part}: {words}.")


def _score(given: str, about: Asked) -> float | None:
    if given.strip().casefold() == "none":
        return None
    points = points_read(given, about.question.points)
    if points is None:
        raise GradebookError(
            f"{about.question.id} is worth 0 to {about.question.points:g} points, and {one_line(given)!r} is not among "
            "them. Write 1.5, at most two digits behind the point, or none to take a decision back."
        )
    return points


def _list(queue: Sequence[Asked], of: Assignment, json_path: Path | None) -> None:
    rows = [
        {
            "student": each.student.name,
            "part": each.question.id,
            "earlier": each.earlier,
            "review": each.review,
            "question": msgspec.to_builtins(each.question),
        }
        for each in queue
    ]
    write_json({"format": "gradekit/queue/v1", "course": of.course, "assignment": of.name, "answers": rows}, json_path)
    if json_path == _STDOUT:
        return
    if queue:
        show(render_queue(queue))
    click.echo(f"{len(queue)} {'answer waits' if len(queue) == 1 else 'answers wait'} for a person.")


def _key(folder: Path, of: Assignment) -> dict[str, Part]:
    """Return the parts of the course's key, nothing if the course at hand is another; a broken one is only told."""
    try:
        course = load_course(folder)
        if course.name != of.course:
            click.echo(f"No model answers: {folder} is not the course {one_line(of.course)} (--course).", err=True)
            return {}
        key = read_key(course)
    except CourseError as error:
        click.echo(f"No model answers: {error}", err=True)
        return {}
    return {part.id: part for part in key.parts} if key is not None else {}
