"""What the verdict on an exercise hangs on, as a hash: its own source and all that this uses, read and never run.

Where two submissions have the same fingerprint for an exercise, they get the same verdict. The other way round nothing
is promised: where it is unclear what a line touches, it is taken to touch the whole file.
"""

import ast
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.model import QUESTIONNAIRE, Course, SourceFile, Submission
from grader.source import bound_names, first_line, syntax_tree

__all__ = ["codes_of", "fingerprints"]

# Whoever calls these can reach any name.
_REACHES_ALL = frozenset({"eval", "exec", "getattr", "globals", "locals", "setattr", "vars", "__import__"})
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_PLAIN = (*_DEFINITIONS, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A statement at the top of a file; *loose* if it may do something to what others define."""

    file: str
    text: str
    binds: frozenset[str]
    uses: frozenset[str]
    loose: bool
    reaches_all: bool


def fingerprints(files: Sequence[SourceFile], names: Iterable[str]) -> dict[str, str]:
    """Return by name a hash of the statements that the exercises *names* hang on.

    A name that no file defines has a hash too: of the files that are no Python, for it may stand in one of them.

    Args:
        files: those of a submission, read.
        names: of exercises.
    """
    statements = [each for file in files if file.fault is None for each in _statements(file)]
    # Where a file cannot be read, whoever imports it hangs on all of its text.
    broken = [_broken(file) for file in files if file.fault is not None]
    binding: dict[str, list[int]] = {}
    by_file: dict[str, list[int]] = {}
    for number, each in enumerate([*statements, *broken]):
        for name in each.binds:
            binding.setdefault(name, []).append(number)
        by_file.setdefault(each.file, []).append(number)
    everything = [*statements, *broken]
    modules = {file.name.rpartition("/")[2].rpartition(".")[0]: file.name for file in files}
    return {name: _hash(everything, _needed(name, everything, binding, by_file, modules), broken) for name in names}


def codes_of(course: Course, submission: Submission, names: Collection[str]) -> dict[str, str]:
    """Return the fingerprints of the exercises *names* in *submission*, and that of its questionnaire.

    On that hang what is answered, and the exercises that count with the questionnaire.
    """
    apart = [each.name for unit in course.units if unit.questionnaire for each in unit.exercises]
    codes = fingerprints(submission.files, dict.fromkeys([*names, *apart]))
    whole = "\0".join([submission.sheet.text if submission.sheet else "", *(codes[name] for name in apart)])
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return {**codes, QUESTIONNAIRE: digest}


def _needed(
    name: str,
    statements: Sequence[_Statement],
    binding: dict[str, list[int]],
    by_file: dict[str, list[int]],
    modules: dict[str, str],
) -> set[int]:
    found: set[int] = set()
    waiting = list(binding.get(name, ()))
    while waiting:
        number = waiting.pop()
        if number in found:
            continue
        found.add(number)
        each = statements[number]
        for used in each.uses:
            waiting += binding.get(used, ())
        for file in {each.file, *(modules[used] for used in each.uses & modules.keys())}:
            waiting += (
                other
                for other in by_file.get(file, ())
                if statements[other].loose or (each.reaches_all and file == each.file)
            )
    return found


def _hash(statements: Sequence[_Statement], numbers: set[int], broken: Sequence[_Statement]) -> str:
    digest = hashlib.sha256()
    for each in [statements[number] for number in sorted(numbers)] or broken:
        for part in (each.file, each.text):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:16]


def _broken(file: SourceFile) -> _Statement:
    return _Statement(
        file=file.name, text=file.text, binds=frozenset(), uses=frozenset(), loose=True, reaches_all=False
    )


def _statements(file: SourceFile) -> Iterator[_Statement]:
    lines = file.text.split("\n")
    for node in syntax_tree(file.text).body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        uses = _used(node)
        yield _Statement(
            file=file.name,
            text="\n".join(lines[first_line(node) - 1 : node.end_lineno]),
            binds=frozenset({node.name} if isinstance(node, _DEFINITIONS) else bound_names(node)),
            uses=uses,
            loose=not isinstance(node, _PLAIN) or _writes_into(node) or "*" in uses,
            reaches_all=not uses.isdisjoint(_REACHES_ALL),
        )


def _used(node: ast.stmt) -> frozenset[str]:
    """Return every name that *node* mentions, also behind a dot: of a module of the student's, say."""
    found: set[str] = set()
    for each in ast.walk(node):
        match each:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                found.add(name)
            case ast.alias(name=name):
                found |= set(name.split("."))
            case ast.ImportFrom(module=str(module)):
                found |= set(module.split("."))
    return frozenset(found)


def _writes_into(node: ast.stmt) -> bool:
    """Whether *node* assigns to a part of something, ``model.bias = 0``."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return any(isinstance(part, ast.Attribute | ast.Subscript) for target in targets for part in ast.walk(target))
