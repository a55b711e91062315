"""A folder's code files, wherever they lie in it."""

import os
from collections.abc import Iterator
from pathlib import Path

from grader.containers.member import Member, is_read, passed_over, read_member, readable
from grader.errors import StorageError, SubmissionError
from grader.saying import say

__all__ = ["read_file", "read_folder"]

MAX_FOLDERS = 2000


def read_folder(folder: Path) -> Iterator[Member]:
    """Yield the code files in *folder* in the order of their names, a folder's own before those of folders in it.

    Raises:
        SubmissionError: if there are more folders than anyone's exercises have.
    """
    home = folder.resolve()
    for visited, (parent, folders, files) in enumerate(os.walk(folder)):
        if visited > MAX_FOLDERS:
            raise SubmissionError(
                say(
                    "{folder} holds more than {most} folders; give the folder of the exercises.",
                    folder=folder,
                    most=MAX_FOLDERS,
                )
            )
        folders[:] = sorted(each for each in folders if not passed_over([each]))
        for file in sorted(files):
            path = Path(parent, file)
            if is_read(file) and not passed_over([file]) and _lies_in(home, path):
                yield read_file(path, readable(path.relative_to(folder).as_posix()))


def read_file(path: Path, name: str) -> Member:
    """Read *path*, which is known as *name* from then on.

    Raises:
        StorageError: if this program cannot read it.
    """
    try:
        with path.open("rb") as file:
            return read_member(file, name, os.fstat(file.fileno()).st_mtime)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}.") from error


def _lies_in(home: Path, path: Path) -> bool:
    """Whether *path* is a file, and one of this folder.

    A pipe would keep us waiting, and a link that leads out of the folder could bring in anything of the machine's.
    """
    return path.is_file() and path.resolve().is_relative_to(home)
