"""What a layout finds: one student's submission and what the download says about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader.errors import SubmissionError
from grader.model import Student

__all__ = ["Found", "Layout", "children_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One student's submission in a download.

    *student* holds what the download says of them; its name is what to call them where no roster knows better.
    *folder* is what a roster may call it: the name of the folder, or of the part of a file's name that is theirs.
    *aliases* are other words for the student that hold for this download alone.
    """

    folder: str
    path: Path
    student: Student
    aliases: tuple[str, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()
    submitted: datetime | None = None
    late: bool = False


# What tools and systems leave beside the students' work; a student may well be called "env" or "build".
_PASSED_OVER = frozenset({"__MACOSX", "__pycache__", "node_modules"})

# Given a folder and what lies in it, what was found and the children that have no place in this layout.
Layout = Callable[[Path, Sequence[Path]], tuple[list[Found], list[Path]]]


def children_of(folder: Path) -> list[Path]:
    """List what lies in *folder* in the order of names, without hidden files and what belongs to tools.

    Raises:
        SubmissionError: if it cannot be read.
    """
    try:
        children = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise SubmissionError(f"{folder} cannot be read: {error.strerror}.") from error
    return [path for path in children if not path.name.startswith(".") and path.name not in _PASSED_OVER]
