"""``grade gradebook``: grades seen, changed with a reason, explained, handed on.

Errors are sentences already; ``main`` shows them and ends with 2.
"""

from pathlib import Path

import click

from grader.cli.booking import assignment_option, book_option, login_name
from grader.cli.completing import courses, exercises
from grader.cli.examples import examples
from grader.cli.groups import Group
from grader.cli.options import json_option

__all__ = ["gradebook"]

# Where the larger commands live: a module is imported when its command is called.
_ELSEWHERE = {
    "review": ("grader.cli.review", "Decide on the answers that wait for a person, one by one."),
    "export": ("grader.cli.export", "Write the grades in the form that another system reads."),
    "stats": ("grader.cli.analysing", "See how a class did, and what its tests are worth."),
}
_ORDER = ("show", "override", "comment", "extend", "review", "history", "assignment", "export", "stats")

_who_option = click.option(
    "--who", default=login_name, show_default="your login name", help="Who says so; it is kept with what is said."
)
_exercise_option = click.option(
    "--exercise",
    metavar="NAME",
    default="",
    shell_complete=exercises,
    help="Speak of one exercise only.",
    show_default="the whole",
)


@click.group(
    cls=Group,
    elsewhere=_ELSEWHERE,
    order=_ORDER,
    epilog=examples(
        "grade gradebook show --db results/",
        "grade gradebook override ada 30 --why 'spoke with her'",
        "grade gradebook export --format csv --out grades.csv",
        exits="The exit codes stand in the help of each command.",
    ),
)
def gradebook() -> None:
    """See the grades of a class, change them with a reason, and hand them on.

    Scores stay as they were judged: lateness and overrides are reckoned in whenever somebody looks.

    STUDENT is a name as in the book, a login, email, number or full name; to look only, also how a full name begins.
    """


@gradebook.command(
    epilog=examples(
        "grade gradebook show",
        "grade gradebook show ada --db results/",
        "grade gradebook show --json grades.json",
    ),
)
@click.argument("student", required=False)
@book_option
@assignment_option
@json_option("Write the grades there as well")
def show(student: str | None, *, db: str, assignment: str | None, json_path: Path | None) -> None:
    """Show the grades of a class, or all there is about STUDENT."""
    from grader.cli.bookkeeping import show_grades

    show_grades(db, assignment, student, json_path)


@gradebook.command(
    epilog=examples(
        "grade gradebook override ada 30 --why 'an appeal'",
        "grade gradebook override ada 3 --exercise rank --why ok",
        "grade gradebook override ada --withdraw --why 'a slip'",
    ),
)
@click.argument("student")
@click.argument("score", type=float, required=False)
@book_option
@assignment_option
@_exercise_option
@click.option("--why", required=True, help="The reason, for whoever reads it later.")
@_who_option
@click.option("--withdraw", is_flag=True, help="Take the override back; what was judged counts again.")
def override(
    student: str,
    score: float | None,
    *,
    db: str,
    assignment: str | None,
    exercise: str,
    why: str,
    who: str,
    withdraw: bool,
) -> None:
    """Let SCORE take the place of STUDENT's grade, or of an exercise's score."""
    from grader.cli.bookkeeping import override_score

    if (score is None) != withdraw:
        raise click.UsageError("Give either a SCORE or --withdraw.")
    override_score(db, assignment, student, score, exercise=exercise, why=why, who=who)


@gradebook.command(
    epilog=examples(
        "grade gradebook comment ada 'Well done.'",
        "grade gradebook comment ada 'See page 3' --exercise is_3",
    ),
)
@click.argument("student")
@click.argument("text")
@book_option
@assignment_option
@_exercise_option
@_who_option
def comment(student: str, text: str, *, db: str, assignment: str | None, exercise: str, who: str) -> None:
    """Say TEXT to STUDENT; exports take it along where they can."""
    from grader.cli.bookkeeping import add_comment

    add_comment(db, assignment, student, text, exercise=exercise, who=who)


@gradebook.command(
    epilog=examples(
        "grade gradebook extend ada --until 2026-12-07 --why ill",
    ),
)
@click.argument("student")
@book_option
@assignment_option
@click.option("--until", metavar="DATE", required=True, help="The date that takes the place of the due date.")
@click.option("--why", required=True, help="The reason, for whoever reads it later.")
@_who_option
def extend(student: str, *, db: str, assignment: str | None, until: str, why: str, who: str) -> None:
    """Give STUDENT a due date of their own; a later word replaces an earlier one."""
    from grader.cli.bookkeeping import extend_date

    extend_date(db, assignment, student, until, why=why, who=who)


@gradebook.command(
    epilog=examples(
        "grade gradebook history ada",
        "grade gradebook history ada --json -",
    ),
)
@click.argument("student")
@book_option
@assignment_option
@json_option("Write the history there as well")
def history(student: str, *, db: str, assignment: str | None, json_path: Path | None) -> None:
    """Tell what happened to STUDENT's work, in order of time."""
    from grader.cli.bookkeeping import tell_history

    tell_history(db, assignment, student, json_path)


@gradebook.command(
    epilog=examples(
        "grade gradebook assignment",
        "grade gradebook assignment --due '2026-11-30 18:00'",
        "grade gradebook assignment --late 10%/day --grace 15m",
        "grade gradebook assignment --due none",
    ),
)
@book_option
@assignment_option
@click.option("--course", metavar="NAME", shell_complete=courses, help="The course of a new assignment.")
@click.option("--due", metavar="DATE", help="2026-11-30 (the end of that day), '2026-11-30 18:00', or none.")
@click.option("--late", metavar="PENALTY", help="What lateness costs: 10%/day, 2%/hour, or none.")
@click.option("--grace", metavar="TIME", help="How late costs nothing: 15m, 2h.")
@click.option("--at-most", metavar="PERCENT", help="What lateness costs in all: 50%.")
@click.option("--closes", metavar="TIME", help="How long after the due date work still counts: 7d, or never.")
def assignment(*, db: str, assignment: str | None, **changes: str | None) -> None:
    """Show an assignment's due date and what lateness costs, or set them.

    What is not given stays as it is. Grades follow at once: nothing is graded again.
    """
    from grader.cli.bookkeeping import show_or_set

    show_or_set(db, assignment, changes)
