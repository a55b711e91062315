"""Commands for instructors: ``batch``."""

import os
from pathlib import Path

import click

from grader.cli.completing import answerable, files
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.options import course_option, data_option, json_option, quiet_option, seed_option
from grader.cli.pages import look_options
from grader.layouts.known import LAYOUTS

__all__ = ["batch"]


@click.command(
    epilog=examples(
        "grade batch submissions --out results",
        "grade batch canvas --out results --roster roster.csv",
        "grade batch submissions --out results --exercise is_3",
        "grade batch submissions --out results --jobs 4 --lang ko",
        exits="Exits with 0 if each submission has a result, whatever the score; 2 if it cannot begin, 3 if we failed.",
    ),
)
@click.argument("submissions", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the results.")
@course_option
@click.option("--jobs", type=click.IntRange(1, 256), default=lambda: os.cpu_count() or 1, show_default="one per core")
@click.option("--cluster", default="", metavar="ADDRESS", help="Grade on a dask cluster: tcp://host:8786, or tls://…")
@click.option(
    "--roster",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    shell_complete=files(".csv"),
    help="CSV of the class: who is who; also an LMS's own export.",
)
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    default="auto",
    show_default=True,
    help="Whose download SUBMISSIONS is.",
)
@click.option(
    "--exercise",
    "exercises",
    multiple=True,
    metavar="NAME",
    shell_complete=answerable,
    help="Judge only this one; may be repeated.",
)
@click.option("--db", envvar="GRADE_DB", default="", metavar="URL", help="The gradebook; by default in OUT.")
@click.option("--assignment", default="", metavar="NAME", help="Its name in the gradebook; by default the course's.")
@data_option
@seed_option
@click.option("--fresh", is_flag=True, help="Grade all again, also what has not changed.")
@click.option("--no-pages", is_flag=True, help="Write no pages, only results; pages of an earlier run are removed.")
@look_options
@click.option("--unsealed", is_flag=True, help="Run strangers' code with whatever isolation there is.")
@json_option("Write the summary there too")
@quiet_option("Say only what failed.")
def batch(
    submissions: Path,
    out: Path,
    course: Path,
    jobs: int,
    cluster: str,
    exercises: tuple[str, ...],
    roster: Path | None,
    layout: str,
    db: str,
    assignment: str,
    data: Path | None,
    seed: int | None,
    *,
    fresh: bool,
    no_pages: bool,
    lang: str,
    templates: Path | None,
    unsealed: bool,
    quiet: bool,
    json_path: Path | None,
) -> Exit:
    """Judge every submission in the folder SUBMISSIONS: one sub-folder, file or archive per student.

    The downloads of Canvas, Moodle, Gradescope and classroom50 are understood as they are, once unpacked.
    Writes a result per submission into the folder given by --out, summary.json, a gradebook (see `grade gradebook`),
    a page per submission, and index.html, the page of the class. What has not changed since the last run is not
    graded again; a batch that was interrupted, however it was, goes on where it stopped.

    Refuses to run with less than a full seal, for these are strangers' programs; --unsealed is for those who know
    whose code it is.
    """
    from grader.cli.batching import Order, grade_folder
    from grader.cli.checking import Conditions

    order = Order(
        submissions=submissions,
        out=out,
        course=course,
        conditions=Conditions(seed=seed, data=data, sealed=not unsealed),
        exercises=exercises,
        jobs=jobs,
        cluster=cluster,
        fresh=fresh,
        roster=roster,
        layout=layout,
        db=db,
        assignment=assignment,
        pages=not no_pages,
        lang=lang,
        templates=templates,
        quiet=quiet,
    )
    return grade_folder(order, json_path)
