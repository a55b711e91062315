"""``grade batch``: a folder of submissions to a folder of results and a gradebook, with progress on the screen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.text import Text

from grader.authored import authored
from grader.batch import Batch, Grading, Item, grade_entries, grade_here
from grader.cli.board import Board
from grader.cli.booking import opened
from grader.cli.checking import Conditions, setup_for
from grader.cli.choosing import chosen_exercises
from grader.cli.console import console_on
from grader.cli.exits import Exit
from grader.cli.options import write_json
from grader.cli.stale import remove_pages
from grader.course import load_course, suite_digest
from grader.entries import Entry, Matched, match_entries
from grader.errors import SubmissionError
from grader.gradebook.recording import enrol, ensure_assignment
from grader.gradebook.reviewing import reviews_of
from grader.language import chosen_language
from grader.model import Course, Submission
from grader.plain import printable
from grader.records import RUN, SUMMARY, Records, hold_folder, remembered_seed, write_json_whole
from grader.reporting.environment import make_environment
from grader.result import Result, Verdict
from grader.roster import read_roster
from grader.scoring import counted

__all__ = ["Order", "grade_folder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for: *submissions* to be judged by *course* into *out*; see the options of ``grade batch``."""

    submissions: Path
    out: Path
    course: Path
    conditions: Conditions
    exercises: tuple[str, ...] = ()
    jobs: int = 1
    cluster: str = ""
    fresh: bool = False
    roster: Path | None = None
    layout: str = "auto"
    db: str = ""
    assignment: str = ""
    pages: bool = True
    lang: str = ""
    templates: Path | None = None
    quiet: bool = False


def grade_folder(order: Order, json_path: Path | None = None) -> Exit:
    """Do what *order* says, print a summary, write it to *json_path* too, and return how to exit.

    Raises:
        SubmissionError: if there is nothing to grade, or the results cannot be written.
        GradebookError: if the gradebook cannot be opened or written.
        CourseError: if the course is broken.
        DataError: if the data asked for cannot be read.
        PolicyError: if a full seal was asked for, and this machine does not seal fully.
    """
    course = load_course(order.course)
    # What is asked for wrongly is told before hours of grading.
    language = chosen_language(order.lang, course)
    make_environment(language, order.templates, authored(course, language.code))
    roster = read_roster(order.roster) if order.roster is not None else None
    matched = match_entries(order.submissions, roster=roster, layout=order.layout)
    console = console_on(stderr=True)
    console.quiet = order.quiet
    _refuse_inside(order.out, order.submissions)
    with hold_folder(order.out):
        batch = _prepare(order, course)
        assignment = order.assignment or _assignment_of(batch, order.exercises)
        with opened(order.db or str(order.out / "gradebook.db"), make=True) as book:
            ensure_assignment(book, assignment, batch.course.name)
            enrol(book, batch.course.name, (*(entry.student for entry in matched.entries), *matched.absent))
            records = Records(order.out, book, batch.course.name, assignment)
            rows = _graded(matched.entries, batch, order, records, console)
            reviews = reviews_of(book, batch.course.name, assignment)
        summary = _summary(batch, rows, matched)
        write_json_whole(order.out / SUMMARY, summary)
        write_json(summary, json_path)
        _tell(console, summary)
        if order.pages:
            from grader.cli.paging import files_of, look_of, render_folder

            look = look_of(course, language, order.templates)
            render_folder(order.out, look, files_of(matched.entries, course), console, reviews)
        elif gone := remove_pages(order.out):
            console.print(
                f"{gone} page{'' if gone == 1 else 's'} of an earlier run removed: they showed what was then."
            )
    return Exit.ACCEPTED


def _refuse_inside(out: Path, submissions: Path) -> None:
    if out.resolve().is_relative_to(submissions.resolve()):
        raise SubmissionError(
            f"{out} lies in {submissions}, where the next run would take it for a submission. Give another --out."
        )


def _assignment_of(batch: Batch, chosen: Sequence[str]) -> str:
    """Return what to call the assignment in the book: a few exercises are not the course's whole."""
    return f"{batch.course.name}: {', '.join(chosen)}"[:200] if chosen else batch.course.name


def _prepare(order: Order, course: Course) -> Batch:
    from grader.data import digest, find_digits

    setup = setup_for(order.course, order.conditions)
    earlier = remembered_seed(order.out) if order.conditions.seed is None else None
    if earlier is not None:
        setup = msgspec.structs.replace(setup, seed=earlier)
    write_json_whole(order.out / RUN, {"format": "gradekit/run/v1", "seed": setup.seed})
    return Batch(
        course=course,
        setup=setup,
        exercises=chosen_exercises(course, order.exercises, challenge=False),
        suite=suite_digest(course),
        data=digest(find_digits(order.conditions.data)),
    )


def _graded(
    entries: Sequence[Entry], batch: Batch, order: Order, records: Records, console: Console
) -> list[dict[str, object]]:
    rows: dict[str, dict[str, object]] = {}
    with Board(console, len(entries), quiet=order.quiet) as board:

        def is_kept(item: Item) -> bool:
            result = None if order.fresh else records.kept(item)
            if result is not None:
                note(item, result, kept=True)
            return result is not None

        def settle(item: Item, result: Result) -> None:
            records.settle(item, result)
            note(item, result, kept=False)

        def note(item: Item, result: Result, *, kept: bool) -> None:
            rows[item.entry.name] = _row(result)
            board.settled(result, kept=kept)

        try:
            grade_entries(entries, batch, _grading(order, console), is_kept=is_kept, settle=settle)
        except KeyboardInterrupt:
            console.print(f"{len(rows)} of {len(entries)} are settled; the same command goes on from there.")
            raise
    kept = f", {board.kept} unchanged and kept" if board.kept else ""
    console.print(Text(f"{board.graded} graded in {board.seconds:.1f} s{kept}. Results: {records.out}"))
    return [rows[entry.name] for entry in entries]


def _grading(order: Order, console: Console) -> Grading:
    def here(items: Iterable[tuple[Item, Submission]], batch: Batch) -> Iterator[tuple[Item, Result]]:
        return grade_here(items, batch.course, batch.setup, batch.exercises, jobs=order.jobs)

    def there(items: Iterable[tuple[Item, Submission]], batch: Batch) -> Iterator[tuple[Item, Result]]:
        from grader.cluster import grade_on_cluster

        return grade_on_cluster(
            order.cluster,
            items,
            batch.course,
            batch.setup,
            batch.exercises,
            suite=batch.suite,
            data=batch.data,
            tell=lambda words: console.print(Text(printable(words))),
        )

    return there if order.cluster else here


def _row(result: Result) -> dict[str, object]:
    score, most = counted(result)
    return {
        "submission": result.submission,
        "verdict": result.verdict,
        "score": score,
        "max_score": most,
        "bonus": result.bonus,
        "notes": list(result.notes[:3]),
    }


def _summary(batch: Batch, rows: list[dict[str, object]], matched: Matched) -> dict[str, object]:
    return {
        "format": "gradekit/summary/v1",
        "course": batch.course.name,
        "seed": batch.setup.seed,
        "sealed": batch.setup.sealed,
        "count": len(rows),
        "regrade": [row["submission"] for row in rows if row["verdict"] is Verdict.JUDGE_ERROR],
        "absent": [student.name for student in matched.absent],
        "not_on_roster": [entry.name for entry in matched.strangers],
        "submissions": rows,
    }


def _tell(console: Console, summary: Mapping[str, object]) -> None:
    for key, words in (
        ("regrade", "The grader failed on {}: {}. Run the same command again to regrade them."),
        ("absent", "{} on the roster handed in nothing: {}."),
        ("not_on_roster", "{} are not on the roster: {}."),
    ):
        names = summary[key]
        if isinstance(names, list) and names:
            # What has failed is said quietly, too.
            told = console_on(stderr=True) if key == "regrade" else console
            told.print(Text(words.format(len(names), _some(names))))
    if not summary["sealed"]:
        click.echo(
            "Not every layer of isolation was asked for: trust.isolation in each result lists what there was.", err=True
        )


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(printable(name) for name in names[:10])
    return f"{shown} and {len(names) - 10} more" if len(names) > 10 else shown
