"""Where things are shown: on a terminal as wide as it is and in colours, elsewhere in whole lines and without.

``NO_COLOR`` and ``FORCE_COLOR`` are heeded by rich; the latter brings colours into a pipe, and nothing that moves.
"""

import os
import sys

from rich.console import Console, RenderableType

__all__ = ["console_on", "is_watched", "put", "show"]

# A file or a program has room for whole lines.
_WHOLE_LINES = 1000


def console_on(*, stderr: bool = False) -> Console:
    """Return where to show things: stdout, or stderr."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else _WHOLE_LINES
    return Console(stderr=stderr, highlight=False, width=width)


def is_watched(console: Console) -> bool:
    """Whether somebody sees *console* as it is written: only then may something move there."""
    return console.is_terminal and console.file.isatty()


def show(shown: RenderableType, *, stderr: bool = False) -> None:
    """Show *shown*; into a file or a pipe without blanks at the ends of lines."""
    put(console_on(stderr=stderr), shown)


def put(console: Console, shown: RenderableType) -> None:
    """Show *shown* on *console*, as ``show`` does."""
    if is_watched(console):
        console.print(shown)
        return
    with console.capture() as captured:
        console.print(shown)
    lines = captured.get().split("\n")
    console.file.write("\n".join(line.rstrip(" ") for line in lines))
    console.file.flush()
