"""What a student is told about their files besides the judgement: what failed while they ran, and what follows from it.

Reads the source and the notes of the candidate; nothing here decides a point, for notes come from hostile code.
"""

import ast
import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.model import SourceFile
from grader.saying import Said, say
from grader.source import bound_names, first_line, syntax_tree
from grader.wire.cells import cell_file
from grader.wire.messages import Note

__all__ = ["Undefined", "line_of", "never_defined", "remarks", "unknown_name"]

_NAME_ERROR = re.compile(r"name '(\w+)' is not defined")
_NO_MODULE = re.compile(r"No module named '([\w.]+)'")
_CELL = ", cell "
# Statements that bind all their names or, when they fail, none.
_BINDING = (
    ast.Assign,
    ast.AnnAssign,
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
)


@dataclass(frozen=True, slots=True)
class Undefined:
    """A name that only statements bind which failed; *note* is about the last of them."""

    name: str
    note: Note

    @property
    def said(self) -> Said:
        """Say so, without a full stop."""
        return say(
            "`{name}` was never defined because {place} failed ({error})",
            name=self.name,
            place=_place(self.note),
            error=self.note.error,
        )


def remarks(files: Sequence[SourceFile], notes: Sequence[Note], known: Collection[str]) -> list[Said]:
    """Turn *notes* into sentences, few of them: what follows from another failure is told with that one.

    Args:
        files: the submission's.
        notes: of all its files, in the order in which they ran.
        known: names that need no definition, because the course brings them.
    """
    failures = [note for note in notes if note.error]
    never = never_defined(files, notes, known)
    packages = list(dict.fromkeys(filter(None, map(_missing_package, failures))))
    bound = _bound_names(files)
    wanting: list[Note] = []
    foreign: dict[str, Note] = {}
    own: dict[str, Note] = {}
    for note in failures:
        name = unknown_name(note.error, note.message)
        if name in never:
            wanting.append(note)
        elif name and packages and name not in bound:
            foreign.setdefault(name, note)
        elif not _missing_package(note):
            # Of a cell, what failed first; of a file, whatever stands on a line of its own.
            own.setdefault(note.file if _CELL in note.file else f"{note.file}:{note.line}", note)
    return [
        *_left_out(notes),
        *_packages(packages, foreign),
        *_capped([_raised(note) for note in own.values()]),
        *_undefined(files, never, wanting),
    ]


def never_defined(
    files: Sequence[SourceFile], notes: Sequence[Note], known: Collection[str] = ()
) -> dict[str, Undefined]:
    """Return, by their names, what only statements bind that failed, as *notes* tell."""
    failed: dict[str, Undefined] = {}
    bound = set(known)
    for file in files:
        if file.fault is not None:
            continue
        by_line = {line_of(file, note): note for note in notes if note.error and _is_of(file, note)}
        for statement in syntax_tree(file.text).body:
            note = by_line.get(first_line(statement))
            names = _top_names(statement)
            if note is None:
                bound |= names
            elif isinstance(statement, _BINDING):
                failed |= {name: Undefined(name, note) for name in names}
    return {name: each for name, each in failed.items() if name not in bound}


def line_of(file: SourceFile, note: Note) -> int:
    """Return the line of the text of *file* on which the statement begins that *note* is about; 0 if there is none."""
    if not file.cells:
        return note.statement
    number = note.file.removeprefix(f"{file.name}{_CELL}")
    if not number.isdecimal() or len(number) > 6:
        return 0
    place = bisect_left(file.cells, int(number), key=lambda cell: cell.number)
    found = file.cells[place] if place < len(file.cells) else None
    return found.start + note.statement - 1 if found and note.file == cell_file(file.name, found.number) else 0


def unknown_name(error: str, message: str) -> str:
    """Return the name that was not defined, if that is what an exception says; "" otherwise."""
    found = _NAME_ERROR.search(message) if error in ("NameError", "UnboundLocalError") else None
    return found[1] if found else ""


def _is_of(file: SourceFile, note: Note) -> bool:
    return note.file == file.name or (bool(file.cells) and note.file.startswith(f"{file.name}{_CELL}"))


def _top_names(statement: ast.stmt) -> set[str]:
    """Return what *statement* binds in the file itself, not in functions inside it."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Import):
        return {alias.asname or alias.name.partition(".")[0] for alias in statement.names}
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return {name for target in targets for name in bound_names(target)}
    return bound_names(statement) - {"*"}


def _bound_names(files: Sequence[SourceFile]) -> set[str]:
    return {name for file in files if file.fault is None for name in bound_names(syntax_tree(file.text))}


def _names_in_functions(files: Sequence[SourceFile]) -> set[str]:
    """Return the names that functions and classes of *files* take from around them, when they are called."""
    return {
        name
        for file in files
        if file.fault is None
        for statement in syntax_tree(file.text).body
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for name in _free_names(statement)
    }


def _free_names(statement: ast.stmt) -> set[str]:
    nodes = list(ast.walk(statement))
    own = {node.arg for node in nodes if isinstance(node, ast.arg)} | bound_names(statement)
    return {node.id for node in nodes if isinstance(node, ast.Name)} - own


def _raised(note: Note) -> Said:
    return say(
        "{file}, line {line} raised {what}", file=note.file, line=note.line, what=f"{note.error}: {note.message}"
    )


def _left_out(notes: Sequence[Note]) -> list[Said]:
    by_file: dict[str, list[Said]] = {}
    for note in notes:
        if not note.error:
            file, _, number = note.file.rpartition(_CELL)
            by_file.setdefault(file, []).append(say("{what} (cell {number})", what=note.message, number=number))
    return [
        say("{file}: left out, for only Python is run here: {what}.", file=file, what=_some(words))
        for file, words in by_file.items()
    ]


def _missing_package(note: Note) -> str:
    found = _NO_MODULE.search(note.message) if note.error == "ModuleNotFoundError" else None
    return found[1].partition(".")[0] if found else ""


def _packages(packages: Sequence[str], foreign: Mapping[str, Note]) -> list[Said]:
    if not packages:
        return []
    if not foreign:
        words = say(
            "Not installed where the code is judged: {packages}. What the course has of them is there all the same.",
            packages=_some(packages),
        )
        return [words]
    words = say(
        "Not installed where the code is judged: {packages}. "
        "What the course has of them is there all the same, but not {names}: so {places} failed.",
        packages=_some(packages),
        names=_some(list(foreign)),
        places=_places(list(foreign.values())),
    )
    return [words]


def _undefined(files: Sequence[SourceFile], never: Mapping[str, Undefined], wanting: Sequence[Note]) -> list[Said]:
    """Tell which names were never defined: those that functions use one by one, the others together."""
    used = _names_in_functions(files)
    words = _capped([say("{sentence}.", sentence=each.said) for name, each in never.items() if name in used])
    missed = {unknown_name(note.error, note.message) for note in wanting} - used
    others = [say("`{name}` ({place})", name=name, place=_place(never[name].note)) for name in never if name in missed]
    if others:
        more = say(
            "Never defined, because what would have done so failed: {names}. So {places} failed too.",
            names=_some(others),
            places=_places(wanting),
        )
        words.append(more)
    return words


def _capped(sentences: list[Said], most: int = 12) -> list[Said]:
    left = len(sentences) - most
    return sentences if left <= 1 else [*sentences[:most], say("And {count} more like these.", count=left)]


def _place(note: Note) -> Said:
    file, _, number = note.file.rpartition(_CELL)
    return say("cell {number}", number=number) if file else say("{file}, line {line}", file=note.file, line=note.line)


def _places(notes: Sequence[Note]) -> list[Any]:
    """Return a list of up to two parts: the cells together, and the lines of files."""
    numbers = list(dict.fromkeys(note.file.rpartition(_CELL)[2] for note in notes if _CELL in note.file))
    lines = {(note.file, note.line): _place(note) for note in notes if _CELL not in note.file}
    cells = say("cells {numbers}", numbers=_some(numbers))
    if len(numbers) == 1:
        cells = say("cell {number}", number=numbers[0])
    return [*([cells] if numbers else []), *([_some(list(lines.values()))] if lines else [])]


def _some(words: Sequence[Any], most: int = 8) -> list[Any]:
    """Return *words*, those beyond *most* as a number."""
    left = len(words) - most
    return list(words) if left <= 0 else [*words[:most], say("{count} more", count=left)]
