"""What is Jupyter's and not Python's in a cell: ``%magic``, ``!command``, ``help?``; blanked, with all lines kept."""

import re
from dataclasses import dataclass

from grader.source import syntax_tree
from grader.wire.cells import PYTHON_MAGICS

__all__ = ["plain_lines"]

_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
_LINE_MAGIC = re.compile(r"(?P<indent>\s*)(?:[%!?].*|[\w.]+\?{1,2}\s*)$")
_ASSIGNED_MAGIC = re.compile(r"(?P<target>\s*[^\s=!%][^=!%]*=\s*)[%!].*$")
_SYNTAX = re.compile(r"""\"{3}|'{3}|["'#()\[\]{}]|\\.""")


def plain_lines(text: str) -> list[str]:
    """Return the lines of a cell as plain Python, as many as it has; all blank if there is no Python in it."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    magic = _CELL_MAGIC.match(lines[first])
    if magic:
        if magic[1] not in PYTHON_MAGICS:
            return [""] * len(lines)
        lines[first] = ""
    if not _parses(lines):
        lines = _without_magics(lines)
    return lines if _parses(lines) else [""] * len(lines)


def _without_magics(lines: list[str]) -> list[str]:
    """Replace what begins with a magic and begins a statement; within brackets and strings a line may begin with %."""
    plain: list[str] = []
    inside = _Inside()
    for line in lines:
        replaced = line
        if inside.magic:
            replaced = ""
        elif not inside.statement:
            replaced = _without_magic(line)
        inside = _after(line, inside) if replaced is line else _Inside(magic=line.endswith("\\"))
        plain.append(replaced)
    return plain


@dataclass(frozen=True, slots=True)
class _Inside:
    """Where a line begins: inside so many brackets, a string of three quotes, a continued line, a continued magic."""

    depth: int = 0
    quote: str = ""
    continued: bool = False
    magic: bool = False

    @property
    def statement(self) -> bool:
        return bool(self.depth or self.quote or self.continued)


def _after(line: str, inside: _Inside) -> _Inside:
    depth, quote = inside.depth, inside.quote
    for found in _SYNTAX.finditer(line):
        sign = found[0]
        if quote:
            quote = "" if sign == quote else quote
        elif sign == "#":
            return _Inside(depth)
        elif sign[0] in "\"'":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(0, depth - 1)
    # A string of single quotes ends with its line.
    return _Inside(depth, quote if len(quote) == 3 else "", continued=line.endswith("\\"))


def _without_magic(line: str) -> str:
    if line_magic := _LINE_MAGIC.match(line):
        return f"{line_magic['indent']}pass"
    if assigned := _ASSIGNED_MAGIC.match(line):
        return f"{assigned['target']}None"
    return line


def _parses(lines: list[str]) -> bool:
    try:
        syntax_tree("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
