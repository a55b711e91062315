"""Commands for instructors: ``batch``."""

import os
from pathlib import Path

import click

from grader.cli.batching import grade_folder
from grader.cli.checking import Conditions
from grader.cli.exits import Exit
from grader.cli.options import course_option, data_option, json_option, seed_option

__all__ = ["batch"]


@click.command()
@click.argument("submissions", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the results.")
@course_option
@click.option("--jobs", type=click.IntRange(1, 256), default=lambda: os.cpu_count() or 1, show_default="one per core")
@data_option
@seed_option
@click.option("--fresh", is_flag=True, help="Grade all again, also what has not changed.")
@click.option("--unsealed", is_flag=True, help="Run strangers' code with whatever isolation there is.")
@json_option("Write the summary there too")
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
    """Judge every submission in the folder SUBMISSIONS: one sub-folder, file or archive per student.

    Writes a result per submission into the folder given by --out, and summary.json. What has not changed since the
    last run is not graded again; a batch that was interrupted goes on where it stopped.

    Refuses to run with less than a full seal, for these are strangers' programs; --unsealed is for those who know
    whose code it is.
    """
    conditions = Conditions(seed=seed, data=data, sealed=not unsealed)
    return grade_folder(submissions, out, course, conditions=conditions, jobs=jobs, fresh=fresh, json_path=json_path)
