"""``grade selftest`` on the screen."""

import secrets
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from grader.cli.console import console_on, is_watched, put
from grader.cli.exits import Exit
from grader.cli.options import write_json
from grader.places import builtin_course, hostile_collection
from grader.plain import printable
from grader.selftest import Outcome, Status, attack_all, read_attacks

__all__ = ["attack_grader"]

_SHOWN = {
    Status.STOPPED: Text("ok", style="green"),
    Status.SUCCEEDED: Text("BREACH", style="bold red"),
    Status.GRADER_FAILED: Text("FAULT", style="bold magenta"),
}


def attack_grader(families: Sequence[str], *, quick: bool, json_path: Path | None, quiet: bool = False) -> Exit:
    """Run the collection, print what came of each attack (*quiet*, only what was not stopped), return how to exit.

    Raises:
        CourseError: if there is no such family, or the collection is broken.
        ExaminerError: if the grader fails on honest submissions.
        SubmissionError: if the file of results cannot be written.
    """
    attacks = [each for each in read_attacks(hostile_collection(), families) if not (quick and each.slow)]
    console = console_on(stderr=json_path == Path("-"))
    outcomes: list[Outcome] = []
    with Progress(console=console, transient=True, disable=not is_watched(console)) as progress:
        task = progress.add_task("attacking", total=len(attacks))
        for outcome in attack_all(builtin_course(), attacks, seed=secrets.randbits(53)):
            outcomes.append(outcome)
            if not quiet or outcome.status is not Status.STOPPED:
                put(progress.console, _row(outcome, wide=is_watched(console)))
            progress.update(task, advance=1)
    if not quiet:
        put(console, _summary(outcomes))
    write_json([_plain(outcome) for outcome in outcomes], json_path)
    found = {outcome.status for outcome in outcomes}
    if Status.SUCCEEDED in found:
        return Exit.NOT_ACCEPTED
    return Exit.GRADER_FAILED if Status.GRADER_FAILED in found else Exit.ACCEPTED


def _row(outcome: Outcome, *, wide: bool) -> Table:
    table = Table.grid(padding=(0, 2))
    attack = outcome.attack
    for width, ratio in ((10, None), (None, 3), (13, None), (None, 1), (6, None)):
        table.add_column(width=width, ratio=ratio, overflow="fold")
    table.expand = wide
    stopped_by = Text(attack.stopped_by if outcome.status is Status.STOPPED else "-", style="dim")
    table.add_row(attack.family, Text(attack.title), str(outcome.verdict), stopped_by, _SHOWN[outcome.status])
    for words in outcome.complaints:
        table.add_row("", Text(printable(words), style="red"))
    if outcome.lacking:
        table.add_row("", Text(f"needs {', '.join(outcome.lacking)}: not active here", style="yellow"))
    return table


def _summary(outcomes: Sequence[Outcome]) -> Text:
    counts = Counter(outcome.status for outcome in outcomes)
    layers = next((outcome.isolation for outcome in outcomes if outcome.isolation), ())
    lacking = sorted({layer for outcome in outcomes for layer in outcome.lacking})
    text = Text(f"\n{len(outcomes)} attacks: {counts[Status.STOPPED]} stopped, {counts[Status.SUCCEEDED]} succeeded")
    if counts[Status.GRADER_FAILED]:
        text.append(f", {counts[Status.GRADER_FAILED]} made the grader fail")
    text.append(f". Active: {', '.join(layers) or 'unknown'}.", style="dim")
    if lacking:
        text.append(f" Not active here, and needed by some: {', '.join(lacking)}.", style="yellow")
    return text


def _plain(outcome: Outcome) -> dict[str, Any]:
    attack = outcome.attack
    return {
        "family": attack.family,
        "name": attack.name,
        "title": attack.title,
        "status": outcome.status,
        "verdict": outcome.verdict,
        "stopped_by": attack.stopped_by,
        "needs": attack.needs,
        "lacking": outcome.lacking,
        "complaints": [printable(words) for words in outcome.complaints],
        "seconds": round(outcome.seconds, 3),
        "isolation": outcome.isolation,
    }
