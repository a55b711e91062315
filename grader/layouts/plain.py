"""The plain layout: one sub-folder, code file or archive per student, named after them."""

from collections.abc import Sequence
from pathlib import Path

from grader.layouts.found import Found
from grader.layouts.naming import text_of
from grader.model import Student
from grader.submission import is_submission, without_ending

__all__ = ["read_plain"]


def read_plain(folder: Path, children: Sequence[Path]) -> tuple[list[Found], list[Path]]:
    """Find a submission in each of *children* that can be one; what cannot is passed over."""
    del folder
    found = []
    for path in children:
        if is_submission(path):
            name = text_of(path.name)
            stem = without_ending(name)
            found.append(Found(folder=name, path=path, student=Student(name=stem), aliases=(stem,)))
    return found, []
