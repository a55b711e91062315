"""The folders in which candidates may write: one for each, of a name that none before could guess, and nothing after.

What a candidate leaves behind is hostile too: a million files, folders deeper than any path or stack reaches, some that
their owner may not enter.
"""

import contextlib
import os
import secrets
import tempfile
from collections.abc import Collection
from pathlib import Path

__all__ = ["clear", "make_home", "new_folder"]


def make_home(scratch: str) -> str:
    """Make the folder inside *scratch* that holds all candidates' folders; whatever else is there is never touched."""
    if not scratch:
        return ""
    home = tempfile.mkdtemp(prefix="candidates-", dir=scratch)
    # Anybody makes folders, each removes only their own, nobody sees who else is there.
    Path(home).chmod(0o1733)
    return home


def new_folder(scratch: str) -> str:
    """Name a folder for the next candidate inside *scratch*; "" if there is no *scratch*."""
    # One that could be guessed would be made by a hostile candidate beforehand, and the next one could not start.
    return f"{scratch}/{secrets.token_hex(8)}" if scratch else ""


def clear(scratch: str, left: Collection[str]) -> None:
    """Remove the files and folders *left* in *scratch*, as far as the kernel allows it."""
    # Not shutil.rmtree, which recurses: a folder is emptied by moving the folders in it up, next to it.
    waiting = list(left)
    while waiting:
        path = waiting.pop()
        with contextlib.suppress(OSError):
            waiting += _emptied(path, scratch)
            Path(path).rmdir()


def _emptied(path: str, scratch: str) -> list[str]:
    """Take everything out of *path*, itself a file or a folder; return where the folders in it are now."""
    if not os.path.isdir(path) or os.path.islink(path):  # noqa: PTH112, PTH114 - by the thousand
        os.unlink(path)  # noqa: PTH108
        return []
    os.chmod(path, 0o700)  # noqa: PTH101
    moved = []
    with os.scandir(path) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)  # noqa: PTH108
                continue
            os.chmod(entry.path, 0o700)  # noqa: PTH101 - a folder that may not be written to cannot be moved
            moved.append(new_folder(scratch))
            os.rename(entry.path, moved[-1])  # noqa: PTH104
    return moved
