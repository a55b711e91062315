"""Code run one top-level statement after the other: one that fails is noted, and the rest still counts."""

import ast
import contextlib
import io
import linecache
from collections.abc import Callable, Mapping
from types import CodeType, MappingProxyType
from typing import Any

from grader.candidate.faults import clean, error_name, error_text
from grader.wire.messages import Note

__all__ = ["run_statements"]

_FUTURE = 0x1FF0000
_NOTHING: Mapping[str, Any] = MappingProxyType({})


def _execute(code: CodeType, namespace: dict[str, Any]) -> None:
    exec(code, namespace)  # noqa: S102 - running students' code is what this process is for


def run_statements(
    name: str,
    text: str,
    namespace: dict[str, Any],
    *,
    known: Mapping[str, Any] = _NOTHING,
    execute: Callable[[CodeType, dict[str, Any]], None] = _execute,
    flags: int = 0,
    shown: str | None = None,
    interactive: bool = False,
) -> list[Note]:
    """Run *text* one top-level statement after the other; one that fails is noted and the rest still runs.

    Args:
        name: the file's name, for tracebacks.
        text: Python.
        namespace: where it runs.
        known: what stands in for names that are imported from a package which is not installed.
        execute: what runs a compiled statement.
        flags: for the compiler.
        shown: the text that tracebacks quote, if it is not *text*.
        interactive: whether the value of the last line goes to ``sys.displayhook``; not if a semicolon ends it.

    Raises:
        SyntaxError: if *text* is no Python; the examiner asks only for files that parse.
    """
    quoted = text if shown is None else shown
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    lines = io.StringIO(quoted, newline=None).readlines()
    linecache.cache[name] = (len(quoted), None, lines, name)
    notes = []
    statements = ast.parse(text, name).body
    told = statements[-1] if interactive and statements and not text.rstrip().endswith(";") else None
    for statement in statements:
        try:
            code = _compiled(statement, name, flags, told=statement is told)
            # A __future__ import speaks for the statements after it too.
            flags |= code.co_flags & _FUTURE
            execute(code, namespace)
        except BaseException as error:  # noqa: BLE001 - a border: SystemExit at top level must not end the rest
            notes.append(_note(name, statement, error, lines))
            if isinstance(error, ModuleNotFoundError) and isinstance(statement, ast.ImportFrom):
                _stand_in(statement, namespace, known)
    return notes


def _compiled(statement: ast.stmt, name: str, flags: int, *, told: bool) -> CodeType:
    shown = told and isinstance(statement, ast.Expr)
    tree = ast.Interactive([statement]) if shown else ast.Module([statement], [])
    code: CodeType = compile(tree, name, "single" if shown else "exec", flags, dont_inherit=True)
    return code


def _stand_in(statement: ast.ImportFrom, namespace: dict[str, Any], known: Mapping[str, Any]) -> None:
    """Give a file what it wanted to import, as far as the course has it: what follows may need nothing else."""
    for alias in statement.names:
        if alias.name in known:
            namespace[alias.asname or alias.name] = known[alias.name]


def _note(name: str, statement: ast.stmt, error: BaseException, lines: list[str]) -> Note:
    """Describe how *statement* of file *name* failed."""
    line = statement.lineno
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    code = ""
    with contextlib.suppress(IndexError):
        code = lines[line - 1].strip()
    return Note(
        file=name,
        line=line,
        error=error_name(error),
        message=error_text(error),
        code=clean(code, 200),
        statement=min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))]),
    )
