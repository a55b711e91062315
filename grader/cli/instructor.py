"""Commands for instructors: ``batch``."""

import os
from pathlib import Path

import click

from grader.cli.batching import grade_folder
from grader.cli.checking import Conditions
from grader.cli.exits import Exit
from grader.places import builtin_course

__all__ = ["batch"]


@click.command()
@click.argument("submissions", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the results.")
@click.option(
    "--course",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=builtin_course,
    show_default="the built-in course",
    help="Folder of another course.",
)
@click.option("--jobs", type=click.IntRange(1, 256), default=lambda: os.cpu_count() or 1, show_default="one per core")
@click.option("--data", type=click.Path(path_type=Path), help="Digits to train on; see `grade data status`.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Draw the same inputs as an earlier batch did.")
@click.option("--fresh", is_flag=True, help="Grade all again, also what has not changed.")
@click.option("--unsealed", is_flag=True, help="Run strangers' code with whatever isolation there is.")
@click.option(
    "--json",
    "json_path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the summary there too; - for stdout.",
)
def batch(
    submissions: Path,
    out: Path,
    course: Path,
    jobs: int,
    data: Path | None,
    seed: int | None,
    *,
    fresh: bool,
    unsealed: bool,
    json_path: Path | None,
) -> Exit:
    """Judge every submission in the folder SUBMISSIONS: one sub-folder or .py file per student.

    Writes a result per submission into the folder given by --out, and summary.json. What has not changed since the
    last run is not graded again; a batch that was interrupted goes on where it stopped.

    Refuses to run with less than a full seal, for these are strangers' programs; --unsealed is for those who know
    whose code it is.
    """
    conditions = Conditions(seed=seed, data=data, sealed=not unsealed)
    return grade_folder(submissions, out, course, conditions=conditions, jobs=jobs, fresh=fresh, json_path=json_path)
