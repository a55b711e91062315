"""Pages of an earlier run: how they are known among a folder's files, and how they go."""

import contextlib
import os
from pathlib import Path

__all__ = ["INDEX", "is_page", "remove", "remove_pages"]

INDEX = "index.html"
# How pages of ours are known: those of students by their last line, that of the class by its head.
_MARK = b"<!-- gradekit page sha256:"
_GENERATOR = b'<meta name="generator" content="gradekit">'
_HEAD, _TAIL = 4096, 256


def is_page(path: Path) -> bool:
    """Whether the file at *path* is a page that a batch wrote for a student."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _TAIL))
        return _MARK in file.read()
    return False


def remove_pages(out: Path) -> int:
    """Take away the pages that an earlier run left in *out*, which nobody keeps up to date; return how many."""
    found = [path for path in out.glob("[!.]*.html") if path.name != INDEX and is_page(path)]
    with contextlib.suppress(OSError):
        if _GENERATOR in (out / INDEX).read_bytes()[:_HEAD]:
            found.append(out / INDEX)
    for path in found:
        remove(path)
    return len(found)


def remove(path: Path) -> None:
    """Take away a page that shows something else than the result; where it cannot be, it stays."""
    with contextlib.suppress(OSError):
        path.unlink()
