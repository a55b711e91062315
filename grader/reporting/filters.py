"""What templates pass values through: numbers of any size, pictures, code in prose, tables of cells."""

import html
import re
from collections.abc import Callable

from markupsafe import Markup, escape

from grader.result import Shown

__all__ = ["bounded", "cells", "png", "prose"]

_CODE = re.compile(r"`([^`\n]+)`")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_HUGE = 1e15


def bounded(write: Callable[..., str]) -> Callable[..., str]:
    """Return *write* for numbers of any size: what a forged result holds may be more than Babel takes."""

    def written(value: float, digits: int | None = None) -> str:
        if not abs(value) < _HUGE:
            return f"{value:g}"
        return write(value) if digits is None else write(value, digits)

    return written


def png(image: str) -> str:
    """Return the address of a picture, a PNG file in base64; an empty one of what is none."""
    return f"data:image/png;base64,{image}" if _BASE64.fullmatch(image) else "data:,"


def prose(text: str) -> Markup:
    """Return *text* as HTML, with code where it has backticks."""
    # It was escaped first.
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704


def cells(shown: Shown, said: str) -> Markup:
    """Return the rows of a table of *shown* as HTML; a cell that is not as expected is strong, and *said* stands in it.

    In a template this would take as long as all the rest of a page.
    """
    differing = frozenset(shown.differs)
    rows = (
        "".join(_cell(html.escape(cell), said, (row, column) in differing) for column, cell in enumerate(texts))
        for row, texts in enumerate(shown.cells)
    )
    # Each cell was escaped, and so was what is said.
    return Markup("".join(f"<tr>{row}</tr>\n" for row in rows))  # noqa: S704


def _cell(cell: str, said: str, differs: bool) -> str:  # noqa: FBT001 - one of three columns, by position
    if not differs:
        return f"<td>{cell}</td>"
    text = cell.strip()
    # The spaces that line numbers up are not to be underlined.
    before, _, after = cell.partition(text) if text else (cell, "", "")
    return f'<td class="differs">{before}<strong>{text}</strong><span class="unseen"> {escape(said)}</span>{after}</td>'
