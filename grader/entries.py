"""Who handed in what: the entries of a folder of submissions."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader.errors import SubmissionError
from grader.model import Student
from grader.submission import is_submission, without_ending

__all__ = ["Entry", "find_entries"]

_PASSED_OVER = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One student's submission on disk; *name* is unique in the batch and safe as a file's name.

    *files* are given where one student's files lie among others': each with the name that it was handed in under.
    *submitted* is when it was handed in, where something trustworthy says so (never a file's own time); *late* is set
    where a system says that it was late without saying by how much.
    """

    name: str
    path: Path
    student: Student
    files: tuple[tuple[str, Path], ...] = ()
    submitted: datetime | None = None
    late: bool = False


def find_entries(folder: Path) -> list[Entry]:
    """List the submissions in *folder*: one per sub-folder, code file or archive, in the order of their names.

    Raises:
        SubmissionError: if there is none.
    """
    try:
        children = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise SubmissionError(f"{folder} cannot be read: {error.strerror}.") from error
    taken: set[str] = {"summary", "run"}
    entries = []
    for path in children:
        if path.name.startswith(".") or path.name in _PASSED_OVER or not is_submission(path):
            continue
        name = _unique(os.fsencode(path.name).decode("utf-8", "backslashreplace").replace("\\", "_"), taken)
        taken.add(name.casefold())
        entries.append(Entry(name, path, Student(name=name)))
    if not entries:
        raise SubmissionError(
            f"{folder} holds no submissions: give a folder with one sub-folder or file per student "
            "(.py, .ipynb, .zip, .tar.gz)."
        )
    return entries


def _unique(name: str, taken: set[str]) -> str:
    """Return *name* without its ending, or something like it that no other entry has, whatever the file system."""
    wanted = [without_ending(name), name, *(f"{name}-{number}" for number in range(2, len(taken) + 3))]
    return next(each for each in wanted if each.casefold() not in taken)
