"""The cells that a kernel has run, cut down to what one function needs; read, never run.

A *piece* is one top-level statement of a cell, or several that share a line.
"""

import ast
import symtable
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.magics import plain_lines
from grader.source import first_line, syntax_tree

__all__ = ["Piece", "needed", "pieces_of"]

# Scopes that run where they stand; a function's runs later, when names may have got new values.
_AT_ONCE = frozenset({"genexpr", "listcomp", "setcomp", "dictcomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Lines of cell number *cell*, from line *first* on; *now* and *later* are the names it uses when run and after."""

    cell: int
    first: int
    lines: tuple[str, ...]
    binds: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    is_import: bool = False
    is_star: bool = False
    is_function: bool = False


def pieces_of(cells: Iterable[tuple[int, str]]) -> list[Piece]:
    """Return the pieces of *cells*, numbers and texts in the order in which they were run; magics are left out."""
    return [piece for number, text in cells for piece in _pieces(number, plain_lines(text))]


def needed(pieces: Sequence[Piece], wanted: Mapping[str, int | None], bound: Collection[str]) -> list[Piece]:
    """Return those *pieces* that make the names *wanted*, in order, with all that they use.

    Args:
        pieces: what was run.
        wanted: names, each with the index of the piece that made it, or None for the last one that binds it.
        bound: the names that the kernel has now: what it has deleted is nothing that a function still sees.
    """
    homes = {name: _last(pieces, name) if index is None else index for name, index in wanted.items()}
    to_do = [*homes.values(), *(index for index, piece in enumerate(pieces) if piece.is_star)]
    chosen: set[int] = set()
    while to_do:
        index = to_do.pop()
        if index is None or index in chosen:
            continue
        chosen.add(index)
        piece = pieces[index]
        to_do += [_last(pieces, name, before=index) for name in piece.now]
        to_do += [homes[name] if name in homes else _last(pieces, name) for name in piece.later if name in bound]
        if piece.is_import:
            to_do += _imports_like(pieces, index)
    return [pieces[index] for index in sorted(chosen)]


def _imports_like(pieces: Sequence[Piece], index: int) -> list[int]:
    """Return the earlier imports of the same name: `import torch.nn` and `import torch.optim` both count."""
    names = pieces[index].binds
    return [each for each in range(index) if pieces[each].is_import and not names.isdisjoint(pieces[each].binds)]


def _last(pieces: Sequence[Piece], name: str, *, before: int | None = None) -> int | None:
    end = len(pieces) if before is None else before
    return next((index for index in range(end - 1, -1, -1) if name in pieces[index].binds), None)


def _pieces(number: int, lines: list[str]) -> Iterator[Piece]:
    try:
        body = syntax_tree("\n".join(lines)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for statements in _sharing_lines(body):
        first, last = first_line(statements[0]), statements[-1].end_lineno or statements[-1].lineno
        own = tuple(lines[first - 1 : last])
        names = _names("\n".join(own))
        if names is None:
            continue
        binds, now, later = names
        imports = [each for each in statements if isinstance(each, ast.Import | ast.ImportFrom)]
        yield Piece(
            cell=number,
            first=first,
            lines=own,
            binds=frozenset() if all(isinstance(each, ast.Delete) for each in statements) else binds,
            now=now | _augmented(statements),
            later=later,
            modules=frozenset(_modules(ast.Module(statements, []))),
            is_import=len(imports) == len(statements),
            is_star=any(isinstance(each, ast.ImportFrom) and each.names[0].name == "*" for each in imports),
            is_function=len(statements) == 1
            and isinstance(statements[0], ast.FunctionDef)
            and not statements[0].decorator_list,
        )


def _sharing_lines(body: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    together: list[ast.stmt] = []
    for statement in body:
        if together and first_line(statement) > (together[-1].end_lineno or 0):
            yield together
            together = []
        together.append(statement)
    if together:
        yield together


def _names(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]] | None:
    """Return the names that *text* binds, uses when it is run, and uses later; None if it is no whole program."""
    try:
        table = symtable.symtable(text, "cell", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return None
    symbols = table.get_symbols()
    binds = {each.get_name() for each in symbols if each.is_assigned() or each.is_imported()}
    now = {each.get_name() for each in symbols if each.is_referenced()}
    later: set[str] = set()
    _uses(table, now, later, at_once=True)
    return frozenset(binds), frozenset(now), frozenset(later)


def _augmented(statements: list[ast.stmt]) -> set[str]:
    """Return the names that `+=` and the like change: to symtable they are only bound."""
    nodes = [node for statement in statements for node in ast.walk(statement) if isinstance(node, ast.AugAssign)]
    return {node.target.id for node in nodes if isinstance(node.target, ast.Name)}


def _uses(table: symtable.SymbolTable, now: set[str], later: set[str], *, at_once: bool) -> None:
    for child in table.get_children():
        runs_now = at_once and (child.get_type() == "class" or child.get_name() in _AT_ONCE)
        uses = {each.get_name() for each in child.get_symbols() if each.is_global() and each.is_referenced()}
        (now if runs_now else later).update(uses)
        _uses(child, now, later, at_once=runs_now)


def _modules(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
