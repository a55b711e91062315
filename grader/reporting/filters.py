"""What templates pass values through: numbers of any size, pictures, code in prose, tables of cells."""

import html
import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup, escape

from grader.result import Shown

__all__ = ["blocks", "bounded", "cells", "inline", "png", "prompt", "prose"]

_CODE = re.compile(r"`([^`\n]+)`")
# Code, in which nothing else is marked up, or words between stars: not those of 2 * 3 * 4 or a*b*c.
_INLINE = re.compile(r"`([^`\n]+)`|(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
# A fenced block: what follows the fence on its first line names the language.
_FENCED = re.compile(r"^```[^\n`]*\n(.*?)(?:^```[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
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


@lru_cache(4096)
def inline(text: str) -> Markup:
    """Return *text* of an author's as HTML: backticks make code of it, stars emphasis, and nothing else is markup."""
    # It was escaped first.
    return Markup(_INLINE.sub(_marked, html.escape(text)))  # noqa: S704


@lru_cache(1024)
def blocks(text: str) -> Markup:
    """Return paragraphs and fenced code of an author's *text* as HTML, each paragraph as `inline` has it."""
    parts, end = [], 0
    for found in _FENCED.finditer(text):
        parts += [*_paragraphs(text[end : found.start()]), f"<pre>{html.escape(found[1].rstrip())}</pre>"]
        end = found.end()
    # Each piece was escaped.
    return Markup("\n".join([*parts, *_paragraphs(text[end:])]))  # noqa: S704


@lru_cache(1024)
def prompt(text: str) -> tuple[Markup, Markup]:
    """Return the first paragraph of an author's *text*, none if code comes first, and the `blocks` after it."""
    lead, _, rest = text.strip().partition("\n\n")
    return (inline(lead), blocks(rest)) if "```" not in lead else (Markup(""), blocks(text))


def _marked(found: re.Match[str]) -> str:
    return f"<code>{found[1]}</code>" if found[1] else f"<em>{found[2]}</em>"


def _paragraphs(text: str) -> list[str]:
    return [f"<p>{inline(each.strip())}</p>" for each in re.split(r"\n[ \t]*\n", text) if each.strip()]


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
