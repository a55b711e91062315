"""Progress on the terminal, for the two things here that take long: downloads, and writing 14,434 files."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn, track

from grader.data.download import Report

__all__ = ["count_progress", "download_progress"]

_T = TypeVar("_T")


@contextmanager
def download_progress() -> Iterator[Report]:
    """Show a bar per file on standard error, fed by what this yields."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    console = Console(stderr=True)
    # In a file or a pipe nothing can move.
    with Progress(*columns, console=console, disable=not console.file.isatty()) as progress:
        tasks = {}

        def report(name: str, done: int, total: int) -> None:
            if name not in tasks:
                tasks[name] = progress.add_task(name, total=None)
            progress.update(tasks[name], completed=done, total=total or None)

        yield report


def count_progress(items: Iterable[_T], *, description: str, total: int) -> int:
    """Use up *items* behind a bar on standard error and return how many there were."""
    console = Console(stderr=True)
    watched = track(items, description=description, total=total, console=console, disable=not console.file.isatty())
    return sum(1 for _ in watched)
