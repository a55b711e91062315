"""A student's own code as a page shows it: the definition that was judged, with the lines marked that are named."""

import ast
import html
import io
import keyword
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from grader.model import SourceFile
from grader.plain import printable
from grader.source import syntax_tree

__all__ = ["Excerpt", "Whole", "excerpts_of", "whole_file"]

# More is scrolled past; the whole file stands behind a fold.
_MOST_LINES = 60
_MOST_COLUMNS = 200
_AROUND = 3
_LONG_DOCSTRING = 2
_QUOTES = ('"' * 3, "'" * 3)
_DOCUMENTED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# A lexer would take longer than all the rest of a page. What this one takes for the wrong thing has the wrong colour.
_WORDS = re.compile(
    r"(?P<c>\#[^\n]*)"
    r"|(?P<s>\"{3}.*?(?:\"{3}|\Z)|'{3}.*?(?:'{3}|\Z)|\"(?:\\.|[^\"\\\n])*+\"?|'(?:\\.|[^'\\\n])*+'?)"
    rf"|\b(?P<k>{'|'.join(keyword.kwlist)})\b"
    r"|\b(?P<m>\d[\w.]*)",
    re.DOTALL,
)


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
        length, folded = _length(file, own, start)
        marked = {line for where, line in marks if where == file.name}
        found.append(_excerpt(file, own, range(start, start + length), marked, folded))
        marks = {(where, line) for where, line in marks if where != file.name or not start <= line < start + length}
    # A marked line elsewhere: a helper, or what keeps a file from being Python.
    for each in files:
        lines = {line for where, line in marks if where == each.name}
        if lines:
            own = _lines(each)
            first = min(lines)
            around = range(max(1, first - _AROUND), min(first + _AROUND, len(own)) + 1)
            found.append(_excerpt(each, own, around, lines))
    return tuple(each for each in found if each.code)


def whole_file(file: SourceFile) -> Whole:
    """Return all of *file*."""
    lines = _lines(file)
    return Whole(printable(file.name), "\n".join(map(str, range(1, len(lines) + 1))), printable("\n".join(lines)))


def _defining(files: Sequence[SourceFile], name: str, unit: str) -> SourceFile | None:
    holders = [each for each in files if name in each.definitions]
    own = [each for each in holders if each.name.rpartition("/")[2].partition(".")[0] == unit]
    return next(reversed(own or holders), None)


def _lines(file: SourceFile) -> list[str]:
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    return [line.rstrip("\n") for line in io.StringIO(file.text, newline=None)]


def _length(file: SourceFile, lines: Sequence[str], start: int) -> tuple[int, Mapping[int, int]]:
    """Return how many lines the definition takes that begins on line *start*, and where its long docstrings end.

    Those are by the line after their first one, up to which they are shown: the task, which the student knows.
    """
    following = [line for line in file.definitions.values() if line > start]
    part = lines[start - 1 : min(following, default=len(lines) + 1) - 1]
    try:
        node = next(iter(syntax_tree("\n".join(part)).body), None)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return len(part), {}
    if node is None:
        return len(part), {}
    texts = [each.body[0] for each in _statements(node) if isinstance(each, _DOCUMENTED) and each.body]
    strings = [each for each in texts if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)]
    ends = {start + each.lineno: start + (each.end_lineno or 0) - 1 for each in strings}
    return node.end_lineno or 1, {
        first: last
        for first, last in ends.items()
        if last - first >= _LONG_DOCSTRING and lines[last - 1].rstrip()[-3:] in _QUOTES
    }


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield *node* and the statements in it, and no expression, of which there are many more."""
    yield node
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.stmt | ast.excepthandler | ast.match_case):
            yield from _statements(each)


def _excerpt(
    file: SourceFile,
    lines: Sequence[str],
    part: range,
    marked: Collection[int],
    folded: Mapping[int, int] = MappingProxyType({}),
) -> Excerpt:
    """Return the lines with the numbers *part*, without what is *folded*.

    Of very many these are the first ones, or those around the first one that is *marked*.
    """
    wanted = []
    number = part.start
    while number < part.stop:
        wanted.append(number)
        last = folded.get(number, number)
        number = number + 1 if any(number <= each <= last for each in marked) else last + 1
    first = next((at for at, each in enumerate(wanted) if each in marked), 0)
    begin = 0 if first < _MOST_LINES else first - _MOST_LINES // 2
    shown = wanted[begin : begin + _MOST_LINES]
    texts, numbers = [], []
    for at, each in enumerate(shown):
        skips = at + 1 < len(shown) and shown[at + 1] > each + 1
        line = lines[each - 1]
        texts.append(
            f"{line[: len(line) - len(line.lstrip())] or '    '}…{_quotes(lines, folded[each])}" if skips else line
        )
        numbers.append("⋯" if skips else f"▶ {each}" if each in marked else str(each))
    coloured = _coloured([_cut(printable(each)) for each in texts])
    lines_shown = (
        f"<mark>{line or ' '}</mark>" if each in marked else line for line, each in zip(coloured, shown, strict=False)
    )
    return Excerpt(
        file=printable(file.name),
        numbers="\n".join(numbers),
        # Every piece was escaped when it was coloured.
        code=Markup("\n".join(lines_shown)),  # noqa: S704
        marked=tuple(each for each in shown if each in marked),
        left_out=len(wanted) - len(shown),
    )


def _quotes(lines: Sequence[str], last: int) -> str:
    return lines[last - 1].rstrip()[-3:]


def _cut(line: str) -> str:
    return line if len(line) <= _MOST_COLUMNS else f"{line[:_MOST_COLUMNS]} …"


def _coloured(lines: Sequence[str]) -> list[str]:
    """Return each line as HTML with a class for keywords (k), strings (s), comments (c) and numbers (m)."""
    text = "\n".join(lines)
    parts, end = [], 0
    for found in _WORDS.finditer(text):
        kind = found.lastgroup
        # What goes over several lines is coloured line by line: a line's end may also be that of its mark.
        pieces = (f'<span class="{kind}">{html.escape(each)}</span>' if each else "" for each in found[0].split("\n"))
        parts += [html.escape(text[end : found.start()]), "\n".join(pieces)]
        end = found.end()
    return "".join([*parts, html.escape(text[end:])]).split("\n")
