"""What is seen of a batch while it runs: a bar, a rate and counts on a terminal, elsewhere a line per submission."""

import time
from collections import Counter
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from grader.cli.console import is_watched
from grader.plain import printable
from grader.result import Result, Verdict
from grader.scoring import counted
from grader.verdicts import MARKS

__all__ = ["Board"]

# Below this many seconds a rate is a guess.
_SETTLED_SECONDS = 2.0


class Board:
    """Counts what is settled, and shows it as long as it is open."""

    def __init__(self, console: Console, total: int, *, quiet: bool = False) -> None:
        """Show on *console* how many of *total* submissions are settled; *quiet*, only count."""
        self._console = console
        self._quiet = quiet
        self._total = total
        self._begun = time.monotonic()
        self._verdicts: Counter[Verdict] = Counter()
        self.graded = 0
        self.kept = 0
        self._progress = Progress(
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TextColumn("{task.fields[pace]}", style="dim", markup=False),
            TextColumn("{task.description}", markup=False),
            console=console,
            transient=True,
            disable=quiet or not is_watched(console),
        )
        self._task = self._progress.add_task("starting PyTorch", total=total, pace="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    @property
    def seconds(self) -> float:
        """How long it has been open."""
        return time.monotonic() - self._begun

    def settled(self, result: Result, *, kept: bool) -> None:
        """Take in one more *result*."""
        self.kept += kept
        self.graded += not kept
        self._verdicts[result.verdict] += 1
        counts = ", ".join(f"{count} {MARKS[verdict][2]}" for verdict, count in self._verdicts.most_common())
        self._progress.update(self._task, advance=1, pace=self._pace(), description=counts)
        if not self._quiet and not is_watched(self._console) and not kept:
            number = self.graded + self.kept
            pace = f"  ({words})" if (words := self._pace()) else ""
            line = f"{number}/{self._total}  {printable(result.submission)}  {_score(result)}{pace}"
            self._console.print(Text(line), soft_wrap=True)

    def _pace(self) -> str:
        """Say how fast submissions are graded, and how long the rest takes if none of it is kept."""
        seconds = self.seconds
        left = self._total - self.graded - self.kept
        if not self.graded or seconds < _SETTLED_SECONDS:
            return ""
        rate = self.graded / seconds
        pace = f"{rate:.1f}/s" if rate >= 1 else f"{60 * rate:.0f}/min"
        return f"{pace}, {_duration(left / rate)} left" if left else pace


def _score(result: Result) -> str:
    earned, most = counted(result)
    score = "no score" if earned is None else f"{earned:g} of {most:g}" if most else f"{earned:g}"
    return f"{score}  {result.verdict.value}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
