"""How ``grade ci`` writes its files, in a folder where a student may have put anything."""

import sys
from pathlib import Path

from grader.errors import SubmissionError
from grader.files import is_replaceable, write_whole

__all__ = ["STDOUT", "append", "put", "refuse_unwritable"]

STDOUT = Path("-")


def refuse_unwritable(name: str, path: Path) -> None:
    """Refuse *path* for the format *name* if it could not be written.

    Raises:
        SubmissionError: if there is no such folder, or something that is no file.
    """
    if path == STDOUT and name == "json":
        return
    if path == STDOUT:
        raise SubmissionError(f"--{name} wants the name of a file; only --json takes - for stdout.")
    if not path.absolute().parent.is_dir():
        raise SubmissionError(f"There is no folder {str(path.parent)!r} for --{name} to write into; make it first.")
    if not is_replaceable(path):
        raise SubmissionError(
            f"{str(path)!r} is no file, but a device, a pipe or a folder, and --{name} writes a file in the place of "
            "another. Name a file; for --json, - is stdout."
        )


def put(path: Path, data: bytes) -> None:
    """Write *data* in the place of what is there; the repository is a student's, and may have a link there.

    Raises:
        SubmissionError: if it cannot be written.
    """
    if path == STDOUT:
        # Runners obey this in the middle of a line. It can stand in a text of JSON only, where both mean the same.
        sys.stdout.buffer.write(data.replace(b"##[", b"\\u0023#["))
        sys.stdout.buffer.flush()
        return
    try:
        write_whole(path, data)
    except OSError as error:
        raise SubmissionError(f"{str(path)!r} cannot be written: {error.strerror}.") from error


def append(path: Path, data: bytes) -> None:
    """Add *data* to a file of the runner's.

    Raises:
        SubmissionError: if it cannot be written.
    """
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise SubmissionError(f"The runner's file {str(path)!r} cannot be written: {error.strerror}.") from error
