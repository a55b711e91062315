"""What a running kernel has defined, as a submission: from its cells, and from the files that they import."""

import inspect
import re
import sys
import textwrap
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader.errors import SubmissionError
from grader.inside.history import Piece, needed, pieces_of
from grader.model import SourceFile, Submission
from grader.saying import fixed
from grader.source import parse_source, read_source
from grader.submission import submission_of

__all__ = ["NOTEBOOK", "Gathered", "defined", "gather"]

# What the student's cells are called until they are told apart again, see ``places``.
NOTEBOOK = fixed("your notebook")
_PASSED_OVER = frozenset({"site-packages", "dist-packages", "venv", "env"})
_CELL = re.compile(r"In\[(\d+)\]")
_FROM_ELSEWHERE = -1


@dataclass(frozen=True, slots=True)
class Gathered:
    """A submission, and the number of the cell and the line in it that each line of ``NOTEBOOK`` comes from."""

    submission: Submission
    places: tuple[tuple[int, int], ...]


def defined(shell: Any, names: Sequence[str]) -> list[str]:
    """Return those of *names* that the kernel has now, as something that may be called, because a cell bound them."""
    made = {name for piece in pieces_of(_cells(shell)) for name in piece.binds}
    return [name for name in names if name in made and callable(shell.user_ns.get(name))]


def gather(shell: Any, names: Sequence[str]) -> Gathered:
    """Return all that the exercises *names* need, as they stand in the kernel of *shell*.

    Raises:
        SubmissionError: if the source of one is nowhere to be found.
    """
    bound: dict[str, Any] = shell.user_ns
    pieces = pieces_of(_cells(shell))
    wanted: dict[str, int | None] = {}
    files: dict[Path, SourceFile] = {}
    for name in names:
        path = _file_of(bound[name], shell)
        if path is not None:
            _add_file(path, files)
        home = _home(shell, pieces, name, bound[name], path)
        if path is not None and home is None:
            # As after `%run helpers.py`: what cells said about this name before does not count.
            pieces = [replace(piece, binds=piece.binds - {name}) for piece in pieces]
        if home == _FROM_ELSEWHERE:
            pieces = [*pieces, *_inspected(name, bound[name])]
            home = len(pieces) - 1
        wanted[name] = home
    chosen = needed(pieces, wanted, bound.keys())
    chosen = [*_unwritten_imports(chosen, bound), *chosen]
    for name in sorted({name for piece in chosen for name in piece.now | piece.later if name in bound}):
        path = _file_of(bound[name], shell)
        if path is not None:
            _add_file(path, files)
    for module in sorted({module for piece in chosen for module in piece.modules}):
        _add_module(module, files)
    lines = [line for piece in chosen for line in piece.lines]
    places = [(piece.cell, piece.first + row) for piece in chosen for row in range(len(piece.lines))]
    notebook = parse_source(NOTEBOOK, ("\n".join(lines) + "\n").encode(errors="replace"))
    return Gathered(submission_of("notebook", (*files.values(), notebook)), tuple(places))


def _unwritten_imports(chosen: Sequence[Piece], bound: Mapping[str, Any]) -> list[Piece]:
    """Return imports for modules that *chosen* use and no cell imports: IPython can be told to do that as it starts."""
    used = {name for piece in chosen for name in piece.now | piece.later}
    made = {name for piece in chosen for name in piece.binds}
    modules = {name: bound[name] for name in sorted(used - made) if isinstance(bound.get(name), types.ModuleType)}
    return [
        Piece(cell=0, first=1, lines=(f"import {module.__name__} as {name}",), modules=frozenset({module.__name__}))
        for name, module in modules.items()
    ]


def _cells(shell: Any) -> list[tuple[int, str]]:
    # Raw, because `%%time` hides the rest of its cell in a string once it is transformed.
    history: list[str] = shell.history_manager.input_hist_raw
    return [(number, text) for number, text in enumerate(history) if number and text.strip()]


def _home(shell: Any, pieces: Sequence[Piece], name: str, value: Any, path: Path | None) -> int | None:
    """Return which of *pieces* made *value*: None if none did but a file, ``_FROM_ELSEWHERE`` if nothing known did."""
    binding = [index for index, piece in enumerate(pieces) if name in piece.binds]
    if path is not None:
        return next((index for index in reversed(binding) if pieces[index].is_import), None)
    cell, line = _origin(shell, value)
    if cell is not None:
        # Not simply the last: a cell may have failed before it came to its definition.
        exact = [index for index in binding if pieces[index].cell == cell and _spans(pieces[index], line)]
        return exact[-1] if exact else binding[-1] if binding else _FROM_ELSEWHERE
    if not binding:
        is_starred = any(piece.is_star for piece in pieces) and getattr(value, "__module__", "") != "__main__"
        return None if is_starred else _FROM_ELSEWHERE
    if not _is_own_function(value) or not pieces[binding[-1]].is_function:
        return binding[-1]
    # Run by `%%time`, which keeps to itself from where, or made by `exec`, which no cell shows.
    alike = [index for index in binding if pieces[index].is_function and _is_code_of(pieces[index], value)]
    return alike[-1] if alike else _FROM_ELSEWHERE


def _spans(piece: Piece, line: int) -> bool:
    return piece.first <= line < piece.first + len(piece.lines)


def _origin(shell: Any, value: Any) -> tuple[int | None, int]:
    """Return the cell and line that the function *value* was defined in, if it was in a cell."""
    if not isinstance(value, types.FunctionType):
        return None, 0
    shown = shell.compile.format_code_name(value.__code__.co_filename)
    found = _CELL.search(shown[1]) if shown else None
    return (int(found[1]), value.__code__.co_firstlineno) if found else (None, 0)


def _is_own_function(value: Any) -> bool:
    return isinstance(value, types.FunctionType) and value.__module__ == "__main__"


def _is_code_of(piece: Piece, function: types.FunctionType) -> bool:
    """Whether *piece*, a definition, compiles to what *function* runs; nothing is run for that."""
    whole = compile("\n".join(piece.lines), "<cell>", "exec", dont_inherit=True)
    codes = [each for each in whole.co_consts if isinstance(each, types.CodeType)]
    return any(_outline(code) == _outline(function.__code__) for code in codes)


def _outline(code: types.CodeType) -> tuple[Any, ...]:
    plain = tuple(each for each in code.co_consts if not isinstance(each, types.CodeType))
    return code.co_name, code.co_code, code.co_names, code.co_varnames, repr(plain)


def _inspected(name: str, value: Any) -> list[Piece]:
    try:
        text = textwrap.dedent(inspect.getsource(value))
        pieces = [piece for piece in pieces_of([(0, text)]) if name in piece.binds]
    except (OSError, TypeError, IndentationError):
        pieces = []
    if not pieces:
        raise SubmissionError(
            f"{name} is there, but its source is not: no cell that was run here defines it, and no file of this "
            f"folder. Write `def {name}` into a cell, run that cell, and check again."
        )
    return pieces[-1:]


def _file_of(value: Any, shell: Any) -> Path | None:
    """Return the student's own file that *value* comes from, if it comes from one."""
    if isinstance(value, type):
        file = getattr(sys.modules.get(value.__module__), "__file__", None)
    else:
        code = getattr(inspect.unwrap(value) if callable(value) else value, "__code__", None)
        file = getattr(code, "co_filename", None)
    if not isinstance(file, str) or shell.compile.format_code_name(file):
        return None
    return _own(file)


def _own(file: str) -> Path | None:
    """Return the path of *file* if it is one of the student's: a ``.py`` file in the current folder or below it."""
    path, here = Path(file).absolute(), Path.cwd()
    if path.suffix != ".py" or not path.is_relative_to(here) or not path.is_file():
        return None
    inner = path.relative_to(here).parts
    return None if any(part.startswith(".") or part in _PASSED_OVER for part in inner) else path


def _add_file(path: Path, files: dict[Path, SourceFile]) -> None:
    """Add *path*, and the student's files that it imports, to *files*."""
    if path in files:
        return
    files[path] = read_source(path, path.relative_to(Path.cwd()).as_posix())
    if files[path].fault is None:
        for piece in pieces_of([(0, files[path].text)]):
            for module in sorted(piece.modules):
                _add_module(module, files)


def _add_module(module: str, files: dict[Path, SourceFile]) -> None:
    file = getattr(sys.modules.get(module), "__file__", None)
    path = _own(file) if isinstance(file, str) else None
    if path is not None:
        _add_file(path, files)
