"""What the commands of ``grade gradebook`` do."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import click
import msgspec
from rich.text import Text

from grader.cli.booking import chosen_assignment, opened
from grader.cli.console import console_on
from grader.cli.dates import date_read, date_shown, duration_read, penalty_read
from grader.cli.gradebook_view import policy, render_class, render_history, render_student
from grader.cli.options import write_json
from grader.cli.said_view import one_line
from grader.errors import GradebookError
from grader.grade import Assignment, Comment, Extension, Grade, Override, QuestionnaireGrade
from grader.gradebook import saying
from grader.gradebook.book import Book
from grader.gradebook.finding import find_student
from grader.gradebook.reading import grades, history
from grader.gradebook.recording import set_assignment
from grader.model import QUESTIONNAIRE

__all__ = ["add_comment", "extend_date", "override_score", "show_grades", "show_or_set", "tell_history"]

_STDOUT = Path("-")


def show_grades(db: str, name: str | None, student: str | None, json_path: Path | None) -> None:
    """Show the grades of an assignment, or of one student in full.

    Raises:
        GradebookError: if the book cannot be read, or assignment or student are not in it.
        SubmissionError: if the JSON cannot be written.
    """
    with opened(db) as book:
        of = chosen_assignment(book, name)
        who = find_student(book, of.name, student, of.course, guess=True).name if student is not None else None
        found = list(grades(book, of.name, of.course, who))
    write_json(
        {"format": "gradekit/grades/v1", "assignment": of, "grades": [_as_json(each) for each in found]}, json_path
    )
    if json_path != _STDOUT:
        console = console_on()
        console.print(render_class(of, found, wide=console.width >= 100) if who is None else render_student(found[0]))


def override_score(
    db: str, name: str | None, student: str, score: float | None, *, exercise: str, why: str, who: str
) -> None:
    """Write an override down, or that one is taken back, and say what the grade is now.

    Raises:
        GradebookError: if the book cannot be written, or what was given does not fit.
    """
    with opened(db) as book:
        of = chosen_assignment(book, name)
        found = find_student(book, of.name, student, of.course).name
        said = Override(student=found, exercise=exercise, score=score, who=who, why=why, when=_now())
        saying.override(book, of.name, said, of.course)
        (grade,) = grades(book, of.name, of.course, found)
    most = _most(grade, exercise)
    if score is not None and grade.attempt and most is not None and score > most:
        click.echo(
            f"Note: {score:g} is more than the {most:g} points there are. It was written down all the same.", err=True
        )
    if exercise == QUESTIONNAIRE and grade.questionnaire is not None:
        _tell_questionnaire(grade, grade.questionnaire)
    else:
        _tell_grade(grade)


def add_comment(db: str, name: str | None, student: str, text: str, *, exercise: str, who: str) -> None:
    """Write a comment down.

    Raises:
        GradebookError: if the book cannot be written, or what was given does not fit.
    """
    with opened(db) as book:
        of = chosen_assignment(book, name)
        found = find_student(book, of.name, student, of.course).name
        saying.comment(
            book,
            of.name,
            Comment(student=found, exercise=exercise, text=text, who=who, when=_now()),
            of.course,
        )
    click.echo(f"{one_line(found)}: comment on {exercise or 'the whole'} written down.")


def extend_date(db: str, name: str | None, student: str, until: str, *, why: str, who: str) -> None:
    """Give a student a due date of their own, and say what the grade is now.

    Raises:
        GradebookError: if the book cannot be written, or what was given does not fit.
    """
    date = _read(date_read, until)
    with opened(db) as book:
        of = chosen_assignment(book, name)
        found = find_student(book, of.name, student, of.course).name
        saying.extend(book, of.name, Extension(student=found, until=date, who=who, why=why, when=_now()), of.course)
        (grade,) = grades(book, of.name, of.course, found)
    click.echo(f"{one_line(found)}: due {date_shown(date)}.")
    if of.due and date < of.due:
        click.echo(f"Note: that is before the due date of all, {date_shown(of.due)}.", err=True)
    _tell_grade(grade)


def tell_history(db: str, name: str | None, student: str, json_path: Path | None) -> None:
    """Tell all that happened to a student's work.

    Raises:
        GradebookError: if the book cannot be read, or assignment or student are not in it.
        SubmissionError: if the JSON cannot be written.
    """
    with opened(db) as book:
        of = chosen_assignment(book, name)
        found = find_student(book, of.name, student, of.course, guess=True).name
        events = history(book, of.name, found, of.course)
    kinds = [{"event": type(each).__name__.lower(), **asdict(each)} for each in events]
    write_json({"format": "gradekit/history/v1", "student": found, "events": kinds}, json_path)
    if json_path == _STDOUT:
        return
    title = f"{one_line(found)}  ·  {one_line(of.name)}  ·  {one_line(of.course)}"
    console = console_on()
    console.print(Text(title, style="bold"))
    console.print(render_history(events) if events else Text("Nothing yet: nothing handed in, nothing said."))


def show_or_set(db: str, name: str | None, changes: Mapping[str, str | None]) -> None:
    """Show an assignment; where *changes* says so, change or make it first.

    Raises:
        GradebookError: if the book cannot be read or written, or what was given cannot be read.
    """
    wanted = {key: value for key, value in changes.items() if value is not None}
    with opened(db, make=name is not None and "course" in wanted) as book:
        of = _assignment(book, name, wanted.pop("course", None), changing=bool(wanted))
        if wanted:
            of = _changed(of, wanted)
            set_assignment(book, of)
    console_on().print(policy(of))


def _assignment(book: Book, name: str | None, course: str | None, *, changing: bool) -> Assignment:
    try:
        return chosen_assignment(book, f"{course}/{name}" if course and name else name)
    except GradebookError:
        if not (changing and name and course):
            raise
    return Assignment(name=name, course=course)


def _changed(of: Assignment, wanted: Mapping[str, str]) -> Assignment:
    late = of.late
    changes: dict[str, Any] = {}
    if "late" in wanted:
        nothing: tuple[float, str] = (0.0, late.per)
        changes["percent"], per = nothing if _is_none(wanted["late"]) else _read(penalty_read, wanted["late"])
        period: Literal["day", "hour"] = "hour" if per == "hour" else "day"
        changes["per"] = period
    if "grace" in wanted:
        changes["grace"] = timedelta(0) if _is_none(wanted["grace"]) else _read(duration_read, wanted["grace"])
    if "at_most" in wanted:
        changes["at_most"] = 100.0 if _is_none(wanted["at_most"]) else _read(_percent, wanted["at_most"])
    if "closes" in wanted:
        changes["closes"] = None if _is_none(wanted["closes"]) else _read(duration_read, wanted["closes"])
    due = of.due
    if "due" in wanted:
        due = None if _is_none(wanted["due"]) else _read(date_read, wanted["due"])
    return replace(of, due=due, late=replace(late, **changes))


def _is_none(text: str) -> bool:
    return text.strip().casefold() in ("none", "never", "")


def _percent(text: str) -> float:
    number = text.strip().removesuffix("%").strip()
    if not number.replace(".", "", 1).isdecimal() or float(number) > 100:
        raise ValueError(f"{text!r} is no share. Write 50%.")
    return float(number)


def _read(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except ValueError as error:
        raise GradebookError(str(error)) from error


def _most(grade: Grade, exercise: str) -> float | None:
    """Return what there is to earn with *exercise*, or with all if it is empty."""
    if exercise == QUESTIONNAIRE and grade.questionnaire is not None:
        return grade.questionnaire.max_score
    if exercise:
        return next((each.max_score for each in grade.exercises if each.name == exercise), None)
    return grade.max_score


def _tell_questionnaire(grade: Grade, paper: QuestionnaireGrade) -> None:
    now = "no grade yet" if paper.grade is None else f"{round(paper.grade, 2):g} of {paper.max_score:g}"
    late = f", {round(paper.penalty, 2):g} off for lateness" if paper.penalty else ""
    click.echo(f"{one_line(grade.student.name)}: questionnaire {now}{late}.")


def _tell_grade(grade: Grade) -> None:
    now = "no grade yet" if grade.grade is None else f"grade {round(grade.grade, 2):g}"
    score = (
        "nothing handed in"
        if not grade.attempt
        else "no score"
        if grade.score is None
        else f"score {grade.score:g}" + (f" of {grade.max_score:g}" if grade.max_score else "")
    )
    late = f", {round(grade.penalty, 2):g} off for lateness" if grade.penalty else ""
    click.echo(f"{one_line(grade.student.name)}: {now} ({score}{late}).")


def _as_json(grade: Grade) -> dict[str, Any]:
    shown: dict[str, Any] = msgspec.to_builtins(grade)
    # Once for all, and in a form that every language reads.
    del shown["assignment"]
    return {**shown, "late": grade.late.total_seconds()}


def _now() -> datetime:
    return datetime.now(UTC)
