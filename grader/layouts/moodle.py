"""What Moodle packs when a teacher downloads all submissions, in folders or flat.

A folder is ``FULL NAME_NUMBER_assignsubmission_file``, in older versions with one more ``_``; a file of the flat form
has its own name after that. The number belongs to the assignment, not to the person. With blind marking the name is
"Participant", and for groups it is the group's.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from grader.layouts.found import Found
from grader.layouts.naming import text_of
from grader.model import Student
from grader.submission import is_submission

__all__ = ["read_moodle"]

_FOLDER = re.compile(r"(?P<who>.+?)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+?)_?", re.DOTALL)
_FILE = re.compile(r"(?P<who>.+?)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+?)_(?P<name>.+)", re.DOTALL)


def read_moodle(folder: Path, children: Sequence[Path]) -> tuple[list[Found], list[Path]]:
    """Find each student's folder, or bring together their files; online texts and comments are passed over."""
    found, misfits = [], []
    flat: dict[str, list[tuple[re.Match[str], Path]]] = {}
    for path in children:
        pattern = _FOLDER if path.is_dir() else _FILE
        match = pattern.fullmatch(text_of(path.name))
        if match is None:
            misfits += [path] if is_submission(path) else []
        elif match["kind"] == "file" and path.is_dir():
            found.append(_found(match, path))
        elif match["kind"] == "file":
            flat.setdefault(match["id"], []).append((match, path))
    for parts in flat.values():
        files = tuple(sorted((match["name"], path) for match, path in parts))
        found.append(_found(parts[0][0], folder, files))
    return found, misfits


def _found(match: re.Match[str], path: Path, files: tuple[tuple[str, Path], ...] = ()) -> Found:
    number = match["id"]
    blind = match["who"] == "Participant"
    whole = f"{match['who']}_{number}"
    return Found(
        folder=whole,
        path=path,
        # With the number from the start: whether another of that name hands in must make no difference.
        student=Student(name=whole, full_name="" if blind else match["who"]),
        # As Moodle's grading worksheet has it in the column "Identifier".
        aliases=(f"Participant {number}",),
        files=files,
    )
