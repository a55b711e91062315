"""Many submissions: found in a folder, graded by several workers, written one by one as they finish.

A result is keyed by what it hangs on (submission, suite, data, policy and seed), so that a second run of the same
batch grades only what is new or changed. Files are replaced whole: whoever kills a batch finds complete results only.
"""

import contextlib
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from grader.entries import Entry
from grader.errors import ExaminerError, SubmissionError
from grader.failure import failed_result, unreadable_result
from grader.files import write_whole
from grader.model import Course, Submission
from grader.result import Result
from grader.worker.crew import work_off
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

__all__ = ["Graded", "Item", "grade_items", "key_of", "read_results", "write_atomically"]

# Names in the folder of results that are not a submission's.
SUMMARY, RUN = "summary.json", "run.json"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it was read, or with the reason why it cannot be, and the key that says on what its result hangs."""

    entry: Entry
    content: Submission | SubmissionError
    key: str


@dataclass(frozen=True, slots=True)
class Graded:
    """An entry and what came of it."""

    entry: Entry
    result: Result


def key_of(content: Submission | SubmissionError, setup: Setup, exercises: Sequence[str], suite: str, data: str) -> str:
    """Hash everything that decides a result: the submission, the suite, the data, the policy and the seed."""
    what = (str(content),) if isinstance(content, SubmissionError) else (content.name, content.digest)
    parts = (what, suite, data, setup.seed, setup.sealed, setup.limits, tuple(exercises))
    return f"sha256:{hashlib.sha256(msgspec.msgpack.encode(parts)).hexdigest()}"


def read_results(out: Path, items: Sequence[Item]) -> dict[str, Result]:
    """Read, by the names of their entries, the results in *out* that are still right for *items*."""
    found = {}
    for item in items:
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            result = msgspec.json.decode((out / f"{item.entry.name}.json").read_bytes(), type=Result)
            if result.key == item.key and result.score is not None:
                found[item.entry.name] = result
    return found


def write_atomically(path: Path, value: object) -> None:
    """Write *value* as JSON; *path* holds the old content or the new one, and never a part.

    Raises:
        SubmissionError: if it cannot be written.
    """
    data = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
    try:
        write_whole(path, data)
    except OSError as error:
        raise SubmissionError(
            f"{path} cannot be written: {error.strerror}. Free some space or give another --out."
        ) from error


def grade_items(
    items: Sequence[Item], course: Course, setup: Setup, exercises: Sequence[str], *, jobs: int
) -> Iterator[Graded]:
    """Grade *items* on *exercises* with *jobs* workers and yield each result as it is there.

    A submission on which the grader fails is tried once more in a fresh worker; then its verdict is ``judge_error``.

    Raises:
        CourseError: if the course is broken.
        DataError: if the digits cannot be read.
        PolicyError: if a full seal was asked for and is not to be had.
    """

    @contextlib.contextmanager
    def station() -> Iterator[Callable[[tuple[Item, Submission]], Graded]]:
        with contextlib.closing(_Grader(course, setup, exercises)) as grader:
            yield lambda pair: Graded(pair[0].entry, replace(grader.grade(pair[1]), key=pair[0].key))

    readable = []
    for item in items:
        if isinstance(item.content, SubmissionError):
            result = unreadable_result(course, item.entry.name, exercises, str(item.content))
            yield Graded(item.entry, replace(result, key=item.key))
        else:
            readable.append((item, item.content))
    yield from work_off(readable, jobs, station)


class _Grader:
    """Grades one submission after another in a worker, which is replaced after the grader failed."""

    def __init__(self, course: Course, setup: Setup, exercises: Sequence[str]) -> None:
        self._course = course
        self._setup = setup
        self._exercises = tuple(exercises)
        self._worker: Worker | None = None

    def grade(self, submission: Submission) -> Result:
        """Return the result; a second failure of the grader becomes one, with the verdict ``judge_error``."""
        try:
            return self._try(submission)
        except ExaminerError:
            self.close()
        try:
            return self._try(submission)
        except ExaminerError as error:
            self.close()
            return failed_result(self._course, submission, self._exercises, str(error))

    def close(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def _try(self, submission: Submission) -> Result:
        if self._worker is None:
            self._worker = Worker(Path(self._setup.course))
            self._worker.set_up(self._setup)
        return self._worker.result(Job(submission=submission, exercises=self._exercises))
