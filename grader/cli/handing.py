"""Files that are handed on to other systems, written; and what is told on stderr about whom they lack."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from grader.errors import SubmissionError
from grader.exporters.gradescope import results_document
from grader.files import write_whole
from grader.grade import Grade
from grader.layouts.naming import name_key, text_of, unused
from grader.plain import printable
from grader.result import Result

__all__ = ["tell", "write_folder", "write_out"]

_SHOWN = 20


def write_folder(folder: Path, pairs: Iterable[tuple[Grade, Result | None]]) -> list[str]:
    """Write a document for each of *pairs* that has a result; return the names of what else lies in the folder.

    On whom the grader failed has one without a score, in place of what an earlier run may have written.

    Raises:
        SubmissionError: if the folder or a file in it cannot be written.
    """
    import msgspec

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SubmissionError(f"The folder {str(folder)!r} cannot be made: {error.strerror}.") from error
    taken: set[str] = set()
    written = set()
    for grade, result in pairs:
        if result is not None:
            name = unused((grade.student.name,), taken)
            taken.add(name_key(name))
            written.add(f"{name}.json")
            data = msgspec.json.format(msgspec.json.encode(results_document(result, grade)), indent=2)
            write_out(folder / f"{name}.json", data + b"\n")
    try:
        return sorted(text_of(path.name) for path in folder.iterdir() if path.name not in written)
    except OSError as error:
        raise SubmissionError(f"The folder {str(folder)!r} cannot be read: {error.strerror}.") from error


def write_out(path: Path, data: bytes) -> None:
    """Write *data* to *path*, whole if it is a file; ``-`` is stdout.

    Raises:
        SubmissionError: if it cannot be written.
    """
    if path == Path("-"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            # A pipe or a device, or a name for one such as /dev/stdout: what is put in its place nobody reads.
            path.write_bytes(data)
        else:
            write_whole(path, data)
    except OSError as error:
        raise SubmissionError(f"{path} cannot be written: {error.strerror}. Give another --out.") from error


def tell(words: str, lines: list[str]) -> None:
    """Say *words* on stderr with *lines* below, the first of them, if there are any."""
    if lines:
        click.echo(words, err=True)
        for line in lines[:_SHOWN]:
            click.echo(f"  {printable(line)}", err=True)
        if len(lines) > _SHOWN:
            click.echo(f"  and {len(lines) - _SHOWN} more", err=True)
