"""A student's own code as a page shows it: the definition that was judged, with the lines marked that are named."""

import ast
import html
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from grader.model import SourceFile
from grader.plain import printable
from grader.source import syntax_tree

__all__ = ["Excerpt", "Whole", "excerpts_of", "whole_file"]

# More is scrolled past; the whole file stands behind a fold.
_MOST_LINES = 60
_MOST_COLUMNS = 200
_AROUND = 3
# Punctuation, operators and plain names stay as they are.
_COLOURED = frozenset("kscm")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some lines of *file*: their *numbers*, one per line, and their *code* as HTML with colours, one per line too.

    *marked* are the numbers of lines that are spoken of; *left_out* says how many lines there would be more.
    """

    file: str
    numbers: str
    code: Markup
    marked: tuple[int, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Whole:
    """All of a *file*, without colours, which would take longer than the rest of a page; *numbers* one per line."""

    file: str
    numbers: str
    text: str


def excerpts_of(
    files: Sequence[SourceFile], name: str, marks: Collection[tuple[str, int]], unit: str
) -> tuple[Excerpt, ...]:
    """Return the definition of *name* in *files*, and what lies around lines that are spoken of elsewhere.

    Args:
        files: what was handed in.
        name: the exercise.
        marks: files and line numbers, from 1, that its tests name.
        unit: the file in which it is looked for first.
    """
    found = []
    file = _defining(files, name, unit)
    if file is not None:
        start = file.definitions[name]
        own = _lines(file)
        length = _length(file, own, start)
        marked = {line for where, line in marks if where == file.name}
        found.append(_excerpt(file, own, start, start + length, marked))
        marks = {(where, line) for where, line in marks if where != file.name or not start <= line < start + length}
    # A marked line elsewhere: a helper, or what keeps a file from being Python.
    for each in files:
        lines = {line for where, line in marks if where == each.name}
        if lines:
            own = _lines(each)
            first = min(lines)
            found.append(_excerpt(each, own, max(1, first - _AROUND), min(first + _AROUND, len(own)) + 1, lines))
    return tuple(each for each in found if each.code)


def whole_file(file: SourceFile) -> Whole:
    """Return all of *file*."""
    lines = _lines(file)
    return Whole(file.name, "\n".join(map(str, range(1, len(lines) + 1))), printable("\n".join(lines)))


def _defining(files: Sequence[SourceFile], name: str, unit: str) -> SourceFile | None:
    holders = [each for each in files if name in each.definitions]
    own = [each for each in holders if each.name.rpartition("/")[2].partition(".")[0] == unit]
    return (own or holders or [None])[-1]


def _lines(file: SourceFile) -> list[str]:
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    return [line.rstrip("\n") for line in io.StringIO(file.text, newline=None)]


def _length(file: SourceFile, lines: Sequence[str], start: int) -> int:
    """Return how many lines the definition takes that begins on line *start*."""
    following = [line for line in file.definitions.values() if line > start]
    part = lines[start - 1 : min(following, default=len(lines) + 1) - 1]
    try:
        node = next(iter(syntax_tree("\n".join(part)).body), None)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return len(part)
    return node.end_lineno or 1 if isinstance(node, ast.stmt) else len(part)


def _excerpt(file: SourceFile, lines: Sequence[str], start: int, stop: int, marked: Collection[int]) -> Excerpt:
    """Return lines *start* to before *stop*; of many the first ones, or those around the first one that is marked."""
    first = start
    inside = [line for line in marked if start <= line < stop]
    if stop - start > _MOST_LINES and inside and min(inside) >= start + _MOST_LINES:
        first = min(inside) - _MOST_LINES // 2
    last = min(stop, first + _MOST_LINES)
    shown = _coloured([_cut(printable(line)) for line in lines[first - 1 : last - 1]])
    numbers = range(first, first + len(shown))
    return Excerpt(
        file=file.name,
        numbers="\n".join(f"▶ {number}" if number in marked else str(number) for number in numbers),
        # Every piece was escaped when it was coloured.
        code=Markup("\n".join(map(_marked, shown, (number in marked for number in numbers)))),  # noqa: S704
        marked=tuple(number for number in numbers if number in marked),
        left_out=(stop - start) - len(shown),
    )


def _marked(line: str, is_marked: bool) -> str:  # noqa: FBT001 - map gives it by position
    return f"<mark>{line or ' '}</mark>" if is_marked else line


def _cut(line: str) -> str:
    return line if len(line) <= _MOST_COLUMNS else f"{line[:_MOST_COLUMNS]} …"


def _coloured(lines: Sequence[str]) -> list[str]:
    """Return each line as HTML with a class for keywords (k), strings (s), comments (c) and numbers (m)."""
    from pygments.lexers.python import PythonLexer
    from pygments.token import STANDARD_TYPES

    rows: list[list[str]] = [[]]
    # ensurenl and stripnl would change how many lines there are.
    for kind, text in PythonLexer(stripnl=False, ensurenl=False).get_tokens("\n".join(lines)):
        name = STANDARD_TYPES.get(kind, "")[:1]
        before, after = (f'<span class="{name}">', "</span>") if name in _COLOURED else ("", "")
        first, *others = html.escape(text).split("\n")
        rows[-1].append(f"{before}{first}{after}" if first else "")
        rows += [[f"{before}{each}{after}" if each else ""] for each in others]
    return ["".join(row) for row in rows[: len(lines)]]
