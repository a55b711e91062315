"""Commands that look at a class as a whole: ``gradebook stats`` and ``compare``."""

import contextlib
import difflib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.booking import assignment_option, book_option, chosen_assignment, opened
from grader.cli.completing import files
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.options import course_option, json_option, write_json
from grader.errors import StorageError, SubmissionError

if TYPE_CHECKING:
    from rich.console import Console

    from grader.model import Course, Submission
    from grader.result import Result
    from grader.similarity import Index, Unread

__all__ = ["compare", "stats"]


@click.command(
    epilog=examples(
        "grade gradebook stats --db results/",
        "grade gradebook stats --results results --top 3",
    ),
)
@book_option
@assignment_option
@click.option(
    "--results",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Read the folder that `grade batch` wrote instead of the gradebook.",
)
@click.option("--top", type=click.IntRange(1, 1000), default=8, show_default=True, help="How long the lists are.")
@json_option("Write everything there too")
def stats(db: str, assignment: str | None, results: Path | None, top: int, json_path: Path | None) -> Exit:
    """Show how an assignment went: scores, and which exercises, tests and mistakes deserve a look.

    A test "tells apart" strong from weak students if it is passed by those who earn much elsewhere: 1 is perfect, 0 is
    chance, and a negative one says that strong students fail it, so look at the test first.
    """
    from grader.cli.statistics_view import render
    from grader.statistics import statistics_of

    if results is not None and assignment is not None:
        raise click.UsageError("Give either --results or --assignment: a folder of results is one assignment's.")
    found = statistics_of(_results_in(results) if results is not None else _results_of(db, assignment))
    write_json(found, json_path)
    _console(json_path).print(render(found, top=top))
    return Exit.ACCEPTED


@click.command(
    epilog=examples(
        "grade compare submissions",
        "grade compare submissions --least 80 --top 5",
        "grade compare submissions --show ada bob",
        "grade compare submissions --common lecture.py",
    ),
)
@click.argument("submissions", type=click.Path(path_type=Path, exists=True, file_okay=False))
@course_option
@click.option("--top", type=click.IntRange(1, 10_000), default=20, show_default=True, help="How many pairs to list.")
@click.option(
    "--least",
    type=click.FloatRange(0, 100),
    default=50.0,
    show_default=True,
    help="List pairs from so many percent on.",
)
@click.option(
    "--common",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    shell_complete=files(".py", ".ipynb"),
    help="More code that everybody was given: a .py or .ipynb file; may be repeated.",
)
@click.option("--show", nargs=2, metavar="A B", help="Show what these two submissions have in common, side by side.")
@json_option("Write the pairs there too, with their regions")
def compare(
    submissions: Path,
    course: Path,
    top: int,
    least: float,
    common: tuple[Path, ...],
    show: tuple[str, str] | None,
    json_path: Path | None,
) -> Exit:
    """List the submissions in the folder SUBMISSIONS that are alike, the most alike first.

    Compared are tokens, without names, comments and layout. What was handed out, and what many have, counts for
    nothing. A high figure is a reason to read both and to talk with people; it does not say who wrote what. No code
    is run, and no score is changed.
    """
    from grader.cli.similarity_view import render, render_pair
    from grader.course import load_course
    from grader.similarity import compare as compare_all
    from grader.similarity import given_code, index_of, pair_of

    loaded = load_course(course)
    given = given_code(loaded, [_text_of(path) for path in common])
    unread: list[Unread] = []
    index = index_of(_read(submissions, loaded, unread), given)
    console = _console(json_path)
    if show and show[0] == show[1]:
        raise click.UsageError("--show wants two submissions, and these are one.")
    if show:
        one, other = (_position(index, name) for name in show)
        pair = pair_of(index, one, other)
        write_json(pair, json_path)
        console.print(render_pair(pair, index.submissions[one], index.submissions[other]))
        return Exit.ACCEPTED
    found = compare_all(index, least=least / 100, top=top)
    found = replace(found, unread=(*unread, *found.unread))
    write_json(found, json_path)
    console.print(render(found, loaded.title, least=least))
    return Exit.ACCEPTED


def _console(json_path: Path | None) -> "Console":
    """Return where the words go: not between the lines of JSON."""
    from grader.cli.console import console_on

    return console_on(stderr=json_path == Path("-"))


def _results_in(folder: Path) -> "Iterator[Result]":
    """Yield the results that lie in *folder*, by name.

    Raises:
        SubmissionError: if there is none, or one cannot be read.
    """
    import msgspec

    from grader.records import RUN, SUMMARY
    from grader.result import Result

    paths = sorted(path for path in folder.glob("*.json") if path.name not in (RUN, SUMMARY))
    if not paths:
        raise SubmissionError(f"{folder} holds no results; give the folder that `grade batch ... --out` wrote.")
    for path in paths:
        try:
            yield msgspec.json.decode(path.read_bytes(), type=Result)
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
            raise SubmissionError(
                f"{path} is no result that can be read ({error}). Take it away, or grade it once more."
            ) from error


def _results_of(db: str, assignment: str | None) -> "Iterator[Result]":
    """Yield the current results of an assignment in the gradebook, each under its student's name."""
    from grader.gradebook.reading import results

    with contextlib.closing(opened(db)) as book:
        chosen = chosen_assignment(book, assignment)
        for student, result in results(book, chosen.name, chosen.course):
            yield replace(result, submission=student.name)


def _read(folder: Path, course: "Course", unread: "list[Unread]") -> "Iterator[Submission]":
    """Yield the submissions in *folder*; those that cannot be read are added to *unread* with the reason."""
    from rich.progress import track

    from grader.cli.console import console_on, is_watched
    from grader.entries import find_entries, read_entry
    from grader.similarity import Unread

    entries = find_entries(folder)
    errors = console_on(stderr=True)
    words = f"reading {len(entries)} submissions"
    for entry in track(entries, words, console=errors, transient=True, disable=not is_watched(errors)):
        try:
            yield read_entry(entry, course.names)
        except (StorageError, SubmissionError) as error:
            unread.append(Unread(name=entry.name, reason=str(error)))


def _text_of(path: Path) -> str:
    """Return the code in *path*, whatever it defines."""
    from grader.notebook import parse_notebook
    from grader.source import read_source

    if path.suffix.lower() == ".ipynb":
        return parse_notebook(path.name, path.read_bytes()).text
    return read_source(path, path.name).text


def _position(index: "Index", name: str) -> int:
    for position, each in enumerate(index.submissions):
        if each.name == name:
            return position
    names = [each.name for each in index.submissions]
    near = difflib.get_close_matches(name, names, n=3)
    raise SubmissionError(
        f"There is no submission {name!r} among the {len(names)} that could be read. "
        + (f"Did you mean {' or '.join(near)}?" if near else "Without --show the list names those that are alike.")
    )
