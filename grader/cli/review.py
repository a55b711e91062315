"""The command ``grade gradebook review``, as it is called; what it does is in ``reviewing``."""

from pathlib import Path

import click

from grader.cli import completing
from grader.cli.booking import assignment_option, book_option, login_name
from grader.cli.examples import examples
from grader.cli.options import course_option, json_option

__all__ = ["review"]


@click.command(
    epilog=examples(
        "grade gradebook review",
        "grade gradebook review --part 12b",
        "grade gradebook review --set ada 12b 2 --reason 'good'",
        "grade gradebook review --json -   # only list them",
    ),
)
@book_option
@assignment_option
@click.option(
    "--part",
    "parts",
    multiple=True,
    metavar="ID",
    shell_complete=completing.parts,
    help="Only this part, such as 12b; may be repeated.",
)
@click.option(
    "--reviewer", default=login_name, show_default="your login name", help="Who decides; kept with each decision."
)
@course_option
@click.option("--all", "everything", is_flag=True, help="Go through answers that were decided on as well.")
@click.option(
    "--set",
    "decision",
    nargs=3,
    metavar="STUDENT PART SCORE",
    help="Decide on one answer, for scripts; the SCORE none takes a decision back. Needs --reason.",
)
@click.option("--reason", default="", help="With --set, always: why; the student reads it.")
@json_option("Write the queue there, with names")
def review(
    db: str,
    assignment: str | None,
    parts: tuple[str, ...],
    reviewer: str,
    course: Path,
    decision: tuple[str, str, str] | None,
    reason: str,
    json_path: Path | None,
    *,
    everything: bool,
) -> None:
    """Decide on the answers that wait for a person: one by one, part by part, without names.

    A decision is written down at once and counts until the answer changes, however often the work is graded again.
    Whoever stops goes on later with what is left. Not on a terminal, the queue is listed.
    """
    # Late: databases take a while to import, and help needs none.
    from grader.cli.reviewing import review_answers

    if reason and not decision:
        raise click.UsageError("--reason goes with --set.")
    review_answers(
        db,
        assignment,
        parts,
        reviewer=reviewer,
        course=course,
        decision=decision,
        reason=reason,
        json_path=json_path,
        everything=everything,
    )
