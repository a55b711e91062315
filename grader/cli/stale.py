"""Pages of an earlier run: how they are known, how they are told from what they must be, and how they go."""

import contextlib
import hashlib
import os
from pathlib import Path

__all__ = ["INDEX", "end_of_result", "ends_with", "is_page", "last_line", "remove", "remove_pages"]

INDEX = "index.html"
# How pages of ours are known: those of students by their last line, that of the class by its head.
_MARK = b"<!-- gradekit page sha256:"
_GENERATOR = b'<meta name="generator" content="gradekit">'
_HEAD, _TAIL = 4096, 256


def last_line(look: str, data: bytes, *, code: bool) -> bytes:
    """Return the last line of a page: hashes of how it looks, with *code* or without, and of the result *data*."""
    appearance = hashlib.sha256(f"{look}\n{code}\n".encode()).hexdigest()
    return b"\n" + _MARK + appearance.encode() + end_of_result(data)


def end_of_result(data: bytes) -> bytes:
    """Return the end of the last line of a page that shows the result *data*, however it looks."""
    return f" of result sha256:{hashlib.sha256(data).hexdigest()} -->\n".encode()


def ends_with(path: Path, end: bytes) -> bool:
    """Whether the file at *path* can be read and ends with *end*."""
    return _tail(path).endswith(end)


def is_page(path: Path) -> bool:
    """Whether the file at *path* is a page that a batch wrote for a student."""
    return _MARK in _tail(path)


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


def _tail(path: Path) -> bytes:
    with contextlib.suppress(OSError), path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _TAIL))
        return file.read()
    return b""
