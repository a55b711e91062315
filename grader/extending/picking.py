"""Which cells of a unit's stubs a file lacks, and what those need that it does not have either."""

import ast
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from grader.source import bound_names, first_line, syntax_tree

__all__ = ["MARKDOWN", "Cell", "pick"]

CODE, MARKDOWN = "code", "markdown"
_DEFINITION = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of stubs; *place* is where among them, -1 if it was made of a part of one."""

    kind: str
    source: str
    place: int = -1


def pick(
    cells: Sequence[Cell], exercises: Collection[str], missing: Collection[str], known: Collection[str]
) -> list[Cell]:
    """Return what of *cells* has to be added for the exercises *missing*, in order.

    That is their stubs, each with the text above it, and before them the imports and helpers that are not there yet.

    Args:
        cells: all stubs of a unit.
        exercises: the names of the unit's exercises.
        missing: those of them that are to be added.
        known: every name that the student's files bind.
    """
    needed = "\n".join(_setup(cells, exercises, known))
    picked = [Cell(kind=CODE, source=needed)] if needed else []
    above: list[Cell] = []
    for cell in cells:
        if cell.kind == MARKDOWN:
            above.append(cell)
            continue
        own = [node for node in _body(cell.source) if isinstance(node, _DEFINITION) and node.name in exercises]
        wanted = [node for node in own if node.name in missing]
        if wanted:
            picked += above
            picked += [cell] if len(wanted) == len(own) else [_part(cell, node) for node in wanted]
        above = []
    return picked


def _setup(cells: Sequence[Cell], exercises: Collection[str], known: Collection[str]) -> Iterator[str]:
    """Yield the imports of all *cells*, and the statements of those without an exercise, as far as they are new."""
    for cell in cells:
        body = _body(cell.source) if cell.kind == CODE else []
        helps = not any(isinstance(node, _DEFINITION) and node.name in exercises for node in body)
        for node in body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [each for each in node.names if (each.asname or each.name).partition(".")[0] not in known]
                if names:
                    node.names = names
                    yield ast.unparse(node)
            elif helps and (names_of := bound_names(node)) and names_of.isdisjoint(known):
                yield "\n".join(cell.source.split("\n")[first_line(node) - 1 : node.end_lineno])


def _part(cell: Cell, node: ast.stmt) -> Cell:
    return Cell(kind=CODE, source="\n".join(cell.source.split("\n")[first_line(node) - 1 : node.end_lineno]))


def _body(source: str) -> list[ast.stmt]:
    try:
        return syntax_tree(source).body
    except SyntaxError:
        # A magic of Jupyter's, which defines nothing.
        return []
