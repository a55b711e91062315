"""What a batch leaves: a file per submission and a gradebook, which say the same whatever happens in between.

A result goes into the book first, in one transaction, and then into its file, which is replaced whole. Whoever kills
the batch between the two finds it out at the next run: what one of them lacks, it gets from the other.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
from filelock import FileLock, Timeout

from grader.batch import Item
from grader.entries import Entry
from grader.errors import SubmissionError
from grader.files import write_whole
from grader.gradebook.book import Book
from grader.gradebook.recording import Handed, kept, note_time, record
from grader.result import Result

__all__ = ["RUN", "SUMMARY", "Records", "hold_folder", "remembered_seed", "write_json_whole"]

# Names in the folder of results that are not a submission's.
SUMMARY, RUN = "summary.json", "run.json"
_LOCK = ".lock"


class _Run(msgspec.Struct):
    """What is remembered of a batch."""

    seed: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


@contextlib.contextmanager
def hold_folder(out: Path) -> Iterator[None]:
    """Make the folder *out* and hold it: one batch at a time writes there.

    Raises:
        SubmissionError: if it cannot be made, or another batch holds it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = FileLock(out / _LOCK, timeout=0)
        lock.acquire()
    except Timeout as error:
        raise SubmissionError(f"Another batch writes into {out}. Wait for its end, or give another --out.") from error
    except OSError as error:
        raise SubmissionError(f"The folder {str(out)!r} cannot be used: {error.strerror}.") from error
    try:
        _sweep(out)
        yield
    finally:
        lock.release()


def _sweep(out: Path) -> None:
    """Remove the unfinished files of a batch that was killed."""
    for path in (*out.glob(".*.json.*"), *out.glob(".*.html.*")):
        with contextlib.suppress(OSError):
            path.unlink()


def remembered_seed(out: Path) -> int | None:
    """Return the seed of an earlier run into *out*, so that all submissions get the same inputs.

    Raises:
        SubmissionError: if it cannot be read.
    """
    path = out / RUN
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Run).seed
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise SubmissionError(
            f"{path} holds the seed of an earlier run and cannot be read ({error}). Give --seed, or another --out."
        ) from error


def write_json_whole(path: Path, value: object) -> None:
    """Write *value* as JSON; *path* holds the old content or the new one, and never a part.

    Raises:
        SubmissionError: if it cannot be written.
    """
    data = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
    try:
        write_whole(path, data)
    except OSError as error:
        raise SubmissionError(
            f"{path} cannot be written: {error.strerror}. What was graded before is kept. "
            "Free some space or give another --out, and run the same command again."
        ) from error


@dataclass(frozen=True, slots=True)
class Records:
    """Where the results of one assignment go: the folder *out* and the gradebook *book*."""

    out: Path
    book: Book
    course: str
    assignment: str

    def kept(self, item: Item) -> Result | None:
        """Return the result that is still right for *item*, if there is one; both places have it afterwards.

        Raises:
            GradebookError: if the book cannot be read or written.
            SubmissionError: if the file cannot be written.
        """
        in_file = _right(self._in_file(item.entry), item)
        known = kept(self.book, self.assignment, self.course, item.entry.student.name)
        in_book = None
        if known is not None and known.digest == item.digest:
            in_book = _right(known.result, item)
            if known.submitted is None and (item.entry.submitted is not None or item.entry.late > known.late):
                note_time(self.book, self.assignment, self.course, _handed(item))
        if in_book is not None:
            if in_book != in_file:
                write_json_whole(self._path(item.entry), in_book)
            return in_book
        if in_file is not None:
            self._record(item, in_file)
        return in_file

    def settle(self, item: Item, result: Result) -> None:
        """Keep *result*; the gradings before it stay in the book's history.

        Raises:
            GradebookError: if the book cannot be written.
            SubmissionError: if the file cannot be written.
        """
        self._record(item, result)
        write_json_whole(self._path(item.entry), result)

    def _record(self, item: Item, result: Result) -> None:
        record(self.book, self.assignment, self.course, _handed(item), result, when=datetime.now(UTC))

    def _in_file(self, entry: Entry) -> Result | None:
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(self._path(entry).read_bytes(), type=Result)
        return None

    def _path(self, entry: Entry) -> Path:
        return self.out / f"{entry.name}.json"


def _handed(item: Item) -> Handed:
    entry = item.entry
    return Handed(student=entry.student, digest=item.digest, submitted=entry.submitted, late=entry.late)


def _right(result: Result | None, item: Item) -> Result | None:
    """Return *result* if it is one, of *item* as it is now, and the grader failed nowhere in it."""
    if result is None or result.key != item.key or result.score is None:
        return None
    return None if any(each.score is None for each in result.questionnaire) else result
