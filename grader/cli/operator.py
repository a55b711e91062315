"""Commands for whoever looks after the machine: ``doctor``."""

import click

from grader.cli.doctoring import show_health
from grader.cli.exits import Exit

__all__ = ["doctor"]


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Write what was found as JSON to stdout.")
def doctor(*, as_json: bool) -> Exit:
    """Try out what grading needs on this machine, and say what is missing and how to get it.

    Exits with 0 also where layers of isolation are missing; with 3 if grading does not work at all.
    """
    return show_health(as_json=as_json)
