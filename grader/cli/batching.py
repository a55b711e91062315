"""``grade batch``: a folder of submissions to a folder of results, with progress on the screen."""

import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader.batch import (
    RUN,
    SUMMARY,
    Graded,
    Item,
    grade_items,
    key_of,
    read_results,
    write_atomically,
)
from grader.cli.checking import Conditions, chosen_exercises, recognisable, setup_for
from grader.cli.exits import Exit
from grader.cli.options import write_json
from grader.course import load_course, suite_digest
from grader.entries import Entry, find_entries, read_entry
from grader.errors import SubmissionError
from grader.model import Course, Submission
from grader.plain import printable
from grader.result import Result, Verdict
from grader.worker.messages import Setup

__all__ = ["grade_folder"]


def grade_folder(
    submissions: Path,
    out: Path,
    course_folder: Path,
    *,
    conditions: Conditions,
    jobs: int,
    fresh: bool,
    json_path: Path | None,
) -> Exit:
    """Grade what lies in *submissions*, write the results into *out*, print a summary and return how to exit.

    Raises:
        SubmissionError: if there is nothing to grade, or *out* cannot be written.
        CourseError: if the course is broken.
        DataError: if the data asked for cannot be read.
        PolicyError: if a full seal was asked for, and this machine does not seal fully.
    """
    from grader.data import digest, find_digits

    course = load_course(course_folder)
    exercises = chosen_exercises(course, (), challenge=False)
    entries = find_entries(submissions)
    _make_folder(out)
    setup = _remembered(out, setup_for(course_folder, conditions), conditions)
    data = digest(find_digits(conditions.data))
    suite = suite_digest(course)
    items = []
    for entry in entries:
        content = _read(entry, course)
        items.append(Item(entry, content, key_of(content, setup, exercises, suite, data)))
    results = {} if fresh else read_results(out, items)
    left = [item for item in items if item.entry.name not in results]
    begun = time.monotonic()
    console = Console(stderr=True, highlight=False)
    for each in _shown(grade_items(left, course, setup, exercises, jobs=jobs), len(left), console):
        write_atomically(out / f"{each.entry.name}.json", each.result)
        results[each.entry.name] = each.result
    summary = _summary(course, setup, [results[entry.name] for entry in entries])
    write_atomically(out / SUMMARY, summary)
    write_json(summary, json_path)
    _tell(console, summary, graded=len(left), seconds=time.monotonic() - begun, out=out)
    return Exit.ACCEPTED


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SubmissionError(f"The folder {str(out)!r} cannot be made: {error.strerror}.") from error


def _remembered(out: Path, setup: Setup, conditions: Conditions) -> Setup:
    """Go on with the seed of an earlier run into *out*, so that all submissions get the same inputs."""
    path = out / RUN
    if conditions.seed is None:
        try:
            setup = msgspec.structs.replace(setup, seed=int(json.loads(path.read_bytes())["seed"]))
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SubmissionError(
                f"{path} holds the seed of an earlier run and cannot be read ({error}). Give --seed, or another --out."
            ) from error
    write_atomically(path, {"format": "gradekit/run/v1", "seed": setup.seed})
    return setup


def _read(entry: Entry, course: Course) -> Submission | SubmissionError:
    try:
        return read_entry(entry, recognisable(course))
    except SubmissionError as error:
        return error


def _shown(graded: Iterable[Graded], total: int, console: Console) -> Iterable[Graded]:
    """Yield *graded*, and show how far it is: a bar on a terminal, else a line each."""
    columns = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    verdicts: Counter[str] = Counter()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("starting PyTorch", total=total)
        for number, each in enumerate(graded, start=1):
            yield each
            verdicts[each.result.verdict.value] += 1
            counts = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
            progress.update(task, advance=1, description=counts)
            if not console.is_terminal:
                console.print(Text(f"{number}/{total}  {printable(each.entry.name)}  {_score(each.result)}"))


def _score(result: Result) -> str:
    score = "no score" if result.score is None else f"{result.score:g} of {result.max_score:g}"
    return f"{score}  {result.verdict.value}"


def _summary(course: Course, setup: Setup, results: list[Result]) -> dict[str, object]:
    return {
        "format": "gradekit/summary/v1",
        "course": course.name,
        "seed": setup.seed,
        "sealed": setup.sealed,
        "count": len(results),
        "regrade": [each.submission for each in results if each.verdict is Verdict.JUDGE_ERROR],
        "submissions": [
            {
                "submission": each.submission,
                "verdict": each.verdict,
                "score": each.score,
                "max_score": each.max_score,
                "bonus": each.bonus,
                "notes": list(each.notes[:3]),
            }
            for each in results
        ],
    }


def _tell(console: Console, summary: dict[str, object], *, graded: int, seconds: float, out: Path) -> None:
    kept = int(str(summary["count"])) - graded
    words = f"{graded} graded in {seconds:.1f} s" + (f", {kept} unchanged and kept" if kept else "")
    console.print(Text(f"{words}. Results: {out}"))
    regrade = summary["regrade"]
    if isinstance(regrade, list) and regrade:
        names = ", ".join(printable(str(name)) for name in regrade[:10])
        console.print(
            Text(f"The grader failed on {len(regrade)}: {names}. Run the same command again to regrade them.")
        )
    if not summary["sealed"]:
        click.echo(
            "Not every layer of isolation was asked for: trust.isolation in each result lists what there was.", err=True
        )
