"""What templates pass values through: numbers of any size, pictures, code in prose, tables of cells."""

import html
import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup

from grader.result import Shown

__all__ = ["blocks", "bounded", "cells", "inline", "png", "prompt", "prose"]

_CODE = re.compile(r"`([^`\n]+)`")
# Code, in which nothing else is marked up, or words between stars: not those of 2 * 3 * 4 or a*b*c.
_INLINE = re.compile(r"`([^`\n]+)`|(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
# A fenced block: what follows the fence on its first line names the language.
_FENCED = re.compile(r"^```[^\n`]*\n(.*?)(?:^```[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_NOTHING = Markup()
_CODED, _STRESSED = Markup("<code>%s</code>"), Markup("<em>%s</em>")
_PARAGRAPH, _FENCE = Markup("<p>%s</p>"), Markup("<pre>%s</pre>")
_WRONG_CELL = Markup('<td class="differs">%s<strong>%s</strong><span class="unseen"> %s</span>%s</td>')
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
    # What is split by a group is text and group by turns.
    return _NOTHING.join(_CODED % each if at % 2 else each for at, each in enumerate(_CODE.split(text)))


@lru_cache(4096)
def inline(text: str) -> Markup:
    """Return *text* of an author's as HTML: backticks make code of it, stars emphasis, and nothing else is markup."""
    parts: list[str] = []
    end = 0
    for found in _INLINE.finditer(text):
        parts += [text[end : found.start()], _CODED % found[1] if found[1] else _STRESSED % found[2]]
        end = found.end()
    # What is no markup yet is escaped.
    return _NOTHING.join([*parts, text[end:]])


@lru_cache(1024)
def blocks(text: str) -> Markup:
    """Return paragraphs and fenced code of an author's *text* as HTML, each paragraph as `inline` has it."""
    parts: list[Markup] = []
    end = 0
    for found in _FENCED.finditer(text):
        parts += [*_paragraphs(text[end : found.start()]), _FENCE % found[1].rstrip()]
        end = found.end()
    return Markup("\n").join([*parts, *_paragraphs(text[end:])])


@lru_cache(1024)
def prompt(text: str) -> tuple[Markup, Markup]:
    """Return the first paragraph of an author's *text*, none if code comes first, and the `blocks` after it."""
    lead, _, rest = text.strip().partition("\n\n")
    return (inline(lead), blocks(rest)) if "```" not in lead else (Markup(""), blocks(text))


def _paragraphs(text: str) -> list[Markup]:
    return [_PARAGRAPH % inline(each.strip()) for each in re.split(r"\n[ \t]*\n", text) if each.strip()]


def cells(shown: Shown, said: str) -> Markup:
    """Return the rows of a table of *shown* as HTML; a cell that is not as expected is strong, and *said* stands in it.

    In a template this would take as long as all the rest of a page.
    """
    differing = frozenset(shown.differs)
    rows = (
        "".join(
            _wrong_cell(cell, said) if (row, column) in differing else f"<td>{html.escape(cell)}</td>"
            for column, cell in enumerate(texts)
        )
        for row, texts in enumerate(shown.cells)
    )
    # Each cell was escaped, and so was what is said; by way of Markup a page would take a fifth longer.
    return Markup("".join(f"<tr>{row}</tr>\n" for row in rows))  # noqa: S704


def _wrong_cell(cell: str, said: str) -> Markup:
    text = cell.strip()
    # The spaces that line numbers up are not to be underlined.
    before, _, after = cell.partition(text) if text else (cell, "", "")
    return _WRONG_CELL % (before, text, said, after)
