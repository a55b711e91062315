"""Commands for whoever looks after the machine: ``doctor`` and ``selftest``."""

from pathlib import Path

import click

from grader.cli.completing import attacks
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.options import json_option, quiet_option

__all__ = ["doctor", "selftest"]


@click.command(
    epilog=examples(
        "grade doctor",
        "grade doctor --json",
        exits="Exits with 0 also where layers of isolation are missing; with 3 if grading does not work at all.",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Write what was found as JSON to stdout.")
def doctor(*, as_json: bool) -> Exit:
    """Try out what grading needs on this machine, and say what is missing and how to get it."""
    from grader.cli.doctoring import show_health

    return show_health(as_json=as_json)


@click.command(
    epilog=examples(
        "grade selftest",
        "grade selftest --quick",
        "grade selftest escape --json attacks.json",
        exits="Exits with 0 if all attacks were stopped, 1 if one succeeded, 2 if it cannot begin, 3 if we failed.",
    ),
)
@click.argument("families", nargs=-1, metavar="[FAMILY]...", shell_complete=attacks)
@click.option("--quick", is_flag=True, help="Leave out the attacks that wait for a deadline.")
@json_option("Write what came of each attack there")
@quiet_option("Print only what was not stopped.")
def selftest(families: tuple[str, ...], json_path: Path | None, *, quick: bool, quiet: bool) -> Exit:
    """Attack the grader on this machine with its own collection of hostile submissions.

    Prints for each attack what stopped it. No attack does harm where it succeeds.
    """
    from grader.cli.selftesting import attack_grader

    return attack_grader(families, quick=quick, json_path=json_path, quiet=quiet)
