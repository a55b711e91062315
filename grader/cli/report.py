"""The command ``grade report``, as it is called; what it does is in ``reporting``."""

from pathlib import Path

import click

from grader.cli.completing import HANDED_IN, files
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.options import course_option, data_option, quiet_option, seed_option
from grader.cli.pages import look_options
from grader.errors import SubmissionError

__all__ = ["report"]


@click.command(
    epilog=examples(
        "grade report --open",
        "grade report result.json --in work.zip --out page.html",
        "grade report results --in submissions --lang ko",
        exits="Without RESULT it exits as `grade check` does, else with 0 if the page was written, 2 if not.",
    ),
)
@click.argument("result", required=False, type=click.Path(path_type=Path), shell_complete=files(".json"))
@click.option(
    "--in",
    "path",
    type=click.Path(path_type=Path),
    shell_complete=files(*HANDED_IN),
    help="The files that were, or are to be, judged.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    shell_complete=files(".html"),
    help="Where to write; - for stdout.",
)
@click.option(
    "--db",
    envvar="GRADE_DB",
    default="",
    metavar="URL",
    help="The gradebook with what people decided about answers; by default one beside RESULT.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@quiet_option("Say only what is not accepted, and what failed.")
@look_options
@course_option
@data_option
@seed_option
def report(
    result: Path | None,
    path: Path | None,
    out: Path | None,
    db: str,
    lang: str,
    templates: Path | None,
    course: Path,
    data: Path | None,
    seed: int | None,
    *,
    opens: bool,
    quiet: bool,
) -> Exit:
    """Write a page about RESULT, a file that `grade check --json` or `grade batch` wrote.

    Without RESULT, judge the current folder first, or what --in names. If RESULT is the folder that `grade batch`
    wrote, write the pages of all its students and of the class again, with the code of the submissions that --in names.
    What people decided about answers (`grade gradebook review`) is on the pages.
    """
    # Late: what draws pages takes a while to import.
    from grader.cli.checking import Conditions
    from grader.cli.pages import Page
    from grader.cli.reporting import page_of, write_page, write_pages

    if result is not None and result.is_dir():
        if out is not None:
            raise SubmissionError("The pages of a folder of results lie beside the results; leave out --out.")
        write_pages(result, path, course, lang=lang, templates=templates, db=db, opens=opens, quiet=quiet)
        return Exit.ACCEPTED
    page = Page(path=out or page_of(result), lang=lang, templates=templates)
    return write_page(
        page,
        result,
        path,
        course,
        conditions=Conditions(seed=seed, data=data),
        db=db,
        named=out is not None,
        opens=opens,
        quiet=quiet,
    )
