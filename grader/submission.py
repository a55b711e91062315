"""What a student handed in, from disk to a value.

Layer note: reads files, runs nothing. Containers other than a folder or a ``.py`` file are not read yet.
"""

import ast
import difflib
import hashlib
import os
from collections.abc import Collection, Sequence
from pathlib import Path

from grader.errors import SubmissionError
from grader.model import Course, Exercise, SourceFile, Submission, SyntaxFault
from grader.source import bound_names, read_source, syntax_tree

__all__ = ["one_of", "read_submission", "submission_of"]

MAX_FILES = 200
MAX_FOLDERS = 2000
# Folders that hold tools or other people's code, never a student's answer.
_PASSED_OVER = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "env", "build", "dist"})


def read_submission(path: Path, wanted: Collection[str], *, name: str | None = None) -> Submission:
    """Read the submission at *path*.

    Args:
        path: a folder or a ``.py`` file.
        wanted: names of the exercises (and files of the units) by which a submission is recognised.
        name: what to call it; by default the name of the folder or file.

    Raises:
        SubmissionError: if there is nothing, or nothing that could be an answer.
    """
    if not path.exists():
        raise SubmissionError(f"There is no file or folder {str(path)!r}.")
    if path.is_dir():
        files = tuple(_read_or_note(each, _readable(each.relative_to(path).as_posix())) for each in _python_files(path))
    elif path.suffix == ".py" and path.is_file():
        files = (read_source(path, _readable(path.name)),)
    else:
        raise SubmissionError(f"{path} is neither a folder nor a .py file; give the folder of your exercises.")
    if not any(_recognised(each, wanted) for each in files):
        raise SubmissionError(
            f"Nothing in {str(path)!r} looks like an exercise of this course. Give the folder that holds your files, "
            "or make one with `grade init`."
        )
    stem = name or path.resolve().name.removesuffix(".py") or "submission"
    return submission_of(_readable(stem), files)


def submission_of(name: str, files: Sequence[SourceFile]) -> Submission:
    """Return the submission *name* that consists of *files*, each after those that it imports."""
    return Submission(name=name, files=_in_import_order(files), digest=_digest(files))


def one_of(course: Course, name: str) -> Exercise:
    """Return the exercise *name*.

    Raises:
        SubmissionError: if there is none, with the name that was perhaps meant.
    """
    known = {exercise.name: exercise for exercise in course.exercises}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
    raise SubmissionError(f"There is no exercise {name!r}. {hint}")


def _readable(name: str) -> str:
    """Return the name of a file as text that can be sent and stored; one from an old archive may be no UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _read_or_note(path: Path, name: str) -> SourceFile:
    """Read one file of several: one that cannot be read must not cost the others."""
    try:
        return read_source(path, name)
    except SubmissionError as error:
        return SourceFile(name=name, text="", fault=SyntaxFault(line=1, column=1, message=str(error), code=""))


def _python_files(folder: Path) -> list[Path]:
    found = []
    home = folder.resolve()
    for visited, (parent, folders, files) in enumerate(os.walk(folder)):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _PASSED_OVER)
        for file in sorted(files):
            path = Path(parent, file)
            if file.endswith(".py") and not file.startswith(".") and _lies_in(home, path):
                found.append(path)
        if len(found) > MAX_FILES or visited > MAX_FOLDERS:
            raise SubmissionError(
                f"{folder} holds more than {MAX_FILES} Python files or {MAX_FOLDERS} folders; "
                "give the folder of the exercises."
            )
    return found


def _lies_in(home: Path, path: Path) -> bool:
    """Whether *path* is a file, and one of this folder.

    A pipe would keep us waiting, and a link that leads out of the folder could bring in anything of the machine's.
    """
    return path.is_file() and path.resolve().is_relative_to(home)


def _recognised(file: SourceFile, wanted: Collection[str]) -> bool:
    return file.name.rpartition("/")[2] in wanted or _binds(file, wanted)


def _binds(file: SourceFile, wanted: Collection[str]) -> bool:
    """Whether *file* binds one of the names *wanted* anywhere, also by import or in a branch."""
    return file.fault is None and not bound_names(syntax_tree(file.text)).isdisjoint(wanted)


def _in_import_order(files: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
    """Put a file that others import before them, and keep the order of names otherwise."""
    by_module = {file.name.rpartition("/")[2].removesuffix(".py"): file for file in files}
    ordered: dict[str, SourceFile] = {}
    under_way: set[str] = set()

    def place(file: SourceFile) -> None:
        if file.name in ordered or file.name in under_way:
            return
        under_way.add(file.name)
        for module in _imports(file):
            if module in by_module:
                place(by_module[module])
        ordered[file.name] = file

    for file in files:
        place(file)
    return tuple(ordered.values())


def _imports(file: SourceFile) -> set[str]:
    if file.fault is not None:
        return set()
    modules: set[str] = set()
    for node in ast.walk(syntax_tree(file.text)):
        if isinstance(node, ast.Import):
            modules |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module.partition(".")[0])
    return modules


def _digest(files: Sequence[SourceFile]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda each: each.name):
        digest.update(file.name.encode() + b"\0" + file.text.encode() + b"\0")
    return f"sha256:{digest.hexdigest()}"
