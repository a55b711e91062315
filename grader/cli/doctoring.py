"""``grade doctor`` on the screen."""

import click
import msgspec
from rich.table import Table
from rich.text import Text

from grader.cli.console import show
from grader.cli.exits import Exit
from grader.doctor import Health, examine_machine
from grader.plain import printable

__all__ = ["show_health"]


def show_health(*, as_json: bool) -> Exit:
    """Examine the machine, print what was found, and return how to exit.

    Raises:
        ExaminerError: if the grader cannot be started.
    """
    health = examine_machine()
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(health), indent=2).decode())
    else:
        _print(health)
    return Exit.ACCEPTED if health.graded else Exit.GRADER_FAILED


def _print(health: Health) -> None:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    rows = [
        *health.versions.items(),
        ("machine", health.system),
        ("devices", ", ".join(health.devices)),
        ("digits", health.data),
        ("layers", ", ".join(health.layers)),
        ("a trial", "was graded as it should be" if health.graded else "was NOT graded as it should be"),
    ]
    for name, value in rows:
        grid.add_row(name, Text(printable(value)))
    show(grid)
    for ailment in health.ailments:
        show(Text.assemble(("! ", "yellow"), printable(ailment.what), "\n  ", (ailment.remedy, "dim")))
    if not health.ailments:
        show(Text.assemble(("✓ ", "green"), "Everything that grading needs is here."))
