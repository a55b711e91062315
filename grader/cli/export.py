"""The command ``grade gradebook export``, as it is called; what it does is in ``exporting``."""

from pathlib import Path

import click

from grader.cli.booking import assignment_option, book_option, chosen_assignment, opened
from grader.cli.completing import files
from grader.cli.examples import examples
from grader.cli.exits import Exit

__all__ = ["FORMATS", "export"]

FORMATS = ("csv", "canvas", "moodle", "nbgrader", "gradescope", "jsonl")


@click.command(
    epilog=examples(
        "grade gradebook export --format csv --out grades.csv",
        "grade gradebook export --format moodle",
        "grade gradebook export --format gradescope --out docs",
        "grade gradebook export --format canvas --into canvas.csv",
    ),
)
@book_option
@assignment_option
@click.option("--format", "format_name", type=click.Choice(FORMATS), required=True, help="Who is to read it.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("-"), help="File, or folder for gradescope.")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    shell_complete=files(".csv"),
    help="Gradebook exported from Canvas, to be filled in.",
)
@click.option("--column", default="", help="Title of the column of grades, for Canvas and Moodle.")
@click.option(
    "--questionnaire-column", default="", metavar="TITLE", help="With --into: the questionnaire's column in Canvas."
)
@click.option("--missing", type=click.Choice(["empty", "zero"]), default="empty", help="If nothing was handed in.")
@click.option("--results", is_flag=True, help="With jsonl: each student's whole result too.")
def export(
    db: str,
    assignment: str | None,
    format_name: str,
    out: Path,
    into: Path | None,
    column: str,
    questionnaire_column: str,
    missing: str,
    *,
    results: bool,
) -> Exit:
    """Write the grades of an assignment for another system, to stdout unless --out says where.

    With --into, grades are filled into a copy of a gradebook that Canvas exported, in the column --column. Students
    on whom the grader failed have no grade and are listed; they never get 0.
    """
    from grader.cli.exporting import Wish, export_grades
    from grader.gradebook import reading

    wish = Wish(
        format=format_name,
        out=out,
        into=into,
        column=column,
        questionnaire_column=questionnaire_column,
        missing_as_zero=missing == "zero",
        with_results=results,
    )
    book = opened(db)
    chosen = chosen_assignment(book, assignment)
    grades = reading.grades(book, chosen.name, chosen.course)
    return export_grades(wish, grades, reading.results(book, chosen.name, chosen.course), title=chosen.name)
