"""``grade gradebook export``: grades in the forms that other systems take."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import click

from grader.cli.exits import Exit
from grader.cli.handing import tell, write_folder, write_out
from grader.errors import SubmissionError
from grader.exporters.canvas import fill_canvas, write_canvas
from grader.exporters.jsonl import write_jsonl, write_jsonl_with_results
from grader.exporters.missing import is_fault
from grader.exporters.moodle import write_moodle
from grader.exporters.nbgrader import write_nbgrader
from grader.exporters.pairing import paired
from grader.exporters.questionnaire import as_grade, has_questionnaire, title_of
from grader.exporters.spreadsheet import write_csv
from grader.grade import Grade
from grader.model import Student
from grader.result import Result
from grader.table import Table, encode_table, read_table

__all__ = ["Wish", "export_grades"]

# Canvas's number of an assignment, behind its title.
_NUMBER = re.compile(r"\s\(\d+\)\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be exported: the format, where to, and what stands where there is no grade."""

    format: str
    out: Path
    into: Path | None = None
    column: str = ""
    questionnaire_column: str = ""
    missing_as_zero: bool = False
    with_results: bool = False


@dataclass(slots=True)
class _Noted:
    """What a writer saw go by and people must hear of."""

    faults: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    waiting: int = 0
    provisional: int = 0


def export_grades(
    wish: Wish, grades: Iterable[Grade], results: Iterable[tuple[Student, Result]], *, title: str
) -> Exit:
    """Write *grades* as *wish* says, tell on stderr who is left out and on whom the grader failed.

    *title* is what a column is called if nothing else is said.

    Raises:
        SubmissionError: if what was asked for makes no sense together, or something cannot be read or written.
    """
    _check(wish)
    noted = _Noted()
    watched = _watched(grades, noted, nameless=wish.format == "moodle")
    if wish.format == "gradescope":
        noted.older = write_folder(wish.out, paired(watched, results))
    elif wish.into is not None:
        write_out(wish.out, encode_table(_filled(wish, read_table(wish.into), list(watched), title, noted)))
    else:
        stream = io.StringIO(newline="")
        _put(wish, watched, results, stream, wish.column or title)
        write_out(wish.out, stream.getvalue().encode())
    for words in noted.points:
        click.echo(words, err=True)
    if noted.provisional:
        answers = "answer waits" if noted.waiting == 1 else "answers wait"
        scores = "1 score of a questionnaire is" if noted.provisional == 1 else f"{noted.provisional} scores are"
        click.echo(f"{scores} provisional: {noted.waiting} {answers} for a person (grade gradebook review).", err=True)
    tell("Left out:", noted.left_out)
    tell("In the folder, but not written by this run:", noted.older)
    tell("No grade, because the grader failed (grade them again, or give a score with override):", noted.faults)
    return Exit.ACCEPTED


def _filled(wish: Wish, into: Table, grades: list[Grade], title: str, noted: _Noted) -> Table:
    """Fill the grades into what Canvas exported, and those of the questionnaire, if there are any, beside them."""
    column = wish.column or title
    items = [(column, grades)]
    if wish.questionnaire_column or has_questionnaire(grades):
        bare = _NUMBER.sub("", column)
        items.append((wish.questionnaire_column or title_of(bare), [as_grade(each) for each in grades]))
    for name, of in items:
        filled = fill_canvas(into, of, column=name, missing_as_zero=wish.missing_as_zero)
        into = filled.table
        noted.left_out += [
            f"{each.student.name} {reason}"
            for each, reason in filled.left_out
            if wish.missing_as_zero or _matters(each)
        ]
        if words := _difference(filled.points, filled.most):
            noted.points.append(words)
    noted.left_out = list(dict.fromkeys(noted.left_out))
    return into


def _check(wish: Wish) -> None:
    for given, format_name, option in (
        (wish.into is not None, "canvas", "--into"),
        (wish.with_results, "jsonl", "--results"),
    ):
        if given and wish.format != format_name:
            raise SubmissionError(f"{option} goes with --format {format_name} only.")
    if wish.column and wish.format not in ("canvas", "moodle"):
        raise SubmissionError("--column goes with --format canvas and --format moodle only.")
    if wish.questionnaire_column and wish.into is None:
        raise SubmissionError("--questionnaire-column goes with --into only.")
    if wish.format == "gradescope" and (wish.out == Path("-") or wish.out.is_file()):
        raise SubmissionError("Gradescope wants a file for each student: give a folder with --out.")
    if wish.into is not None and _same(wish.into, wish.out):
        raise SubmissionError(f"{wish.into} is what Canvas exported, and stays as it is: give another file with --out.")


def _same(into: Path, out: Path) -> bool:
    try:
        return out != Path("-") and into.samefile(out)
    except OSError:
        # One of them is not there, so that they are two.
        return False


def _difference(points: str, most: str) -> str:
    """Say if Canvas's assignment has other points than ours: a full score would not be one there."""
    try:
        same = not points or float(points.replace(",", ".")) == float(most)
    except ValueError:
        same = True
    return (
        "" if same else f"Canvas has {points} points for that column, and the grades go up to {most}. Change it there."
    )


def _matters(grade: Grade) -> bool:
    """Whether something would be lost if *grade* is left out."""
    return grade.grade is not None or grade.attempt > 0


def _watched(grades: Iterable[Grade], noted: _Noted, *, nameless: bool) -> Iterator[Grade]:
    """Yield *grades*; note whose is missing by our fault, and with *nameless* whom the other system cannot know."""
    for grade in grades:
        student = grade.student
        if nameless and not (student.login or student.number or student.email):
            noted.left_out.append(f"{student.name} has no login, number or email address in the gradebook")
            continue
        if is_fault(grade) or (grade.questionnaire is not None and is_fault(as_grade(grade))):
            noted.faults.append(grade.student.name)
        if grade.questionnaire is not None and grade.questionnaire.waiting and not grade.questionnaire.override:
            noted.provisional += 1
            noted.waiting += grade.questionnaire.waiting
        yield grade


def _put(
    wish: Wish, grades: Iterable[Grade], results: Iterable[tuple[Student, Result]], stream: TextIO, column: str
) -> None:
    if wish.format == "csv":
        write_csv(grades, stream, missing_as_zero=wish.missing_as_zero)
    elif wish.format == "canvas":
        write_canvas(grades, stream, column=column, missing_as_zero=wish.missing_as_zero)
    elif wish.format == "moodle":
        write_moodle(grades, stream, column=column, missing_as_zero=wish.missing_as_zero)
    elif wish.format == "nbgrader":
        write_nbgrader(grades, stream, missing_as_zero=wish.missing_as_zero)
    elif wish.with_results:
        write_jsonl_with_results(paired(grades, results), stream)
    else:
        write_jsonl(grades, stream)
