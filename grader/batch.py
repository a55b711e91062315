"""Many submissions: read one by one, graded by several workers, settled as they finish.

A result is keyed by what it hangs on (submission, suite, data, policy and seed), so that a second run of the same
batch grades only what is new or changed. What is kept, and where, is a matter of ``records``.
"""

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from grader.entries import Entry, read_entry
from grader.errors import StorageError, SubmissionError
from grader.failure import failed_result, unreadable_result
from grader.model import Course, Submission
from grader.result import Result
from grader.saying import said_of
from grader.steady import SteadyWorker
from grader.worker.crew import work_off
from grader.worker.messages import Setup

__all__ = ["Batch", "Grading", "Item", "grade_entries", "grade_here"]

Token = TypeVar("Token")


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What holds for all submissions of a batch; *suite* and *data* are the digests of what they are judged by."""

    course: Course
    setup: Setup
    exercises: tuple[str, ...]
    suite: str
    data: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it was read: the *digest* of its content, and the *key* that says on what its result hangs."""

    entry: Entry
    digest: str
    key: str


# From submissions, each with a token of the caller's, to their results, in the order in which these are there.
Grading = Callable[[Iterable[tuple[Item, Submission]], Batch], Iterator[tuple[Item, Result]]]


def grade_entries(
    entries: Iterable[Entry],
    batch: Batch,
    grade: Grading,
    *,
    is_kept: Callable[[Item], bool],
    settle: Callable[[Item, Result], None],
) -> None:
    """Have every entry judged of which no result is kept, and tell *settle* each as it is there.

    Only what is under way is held in memory.

    Args:
        entries: what was handed in.
        batch: by what it is judged.
        grade: here, or on a cluster.
        is_kept: whether there is a result that is still right for an item.
        settle: is told an item that was judged, and its result.

    Raises:
        CourseError: if the course is broken.
        DataError: if the digits cannot be read.
        PolicyError: if a full seal was asked for and is not to be had.
    """

    def left() -> Iterator[tuple[Item, Submission]]:
        for entry in entries:
            item, content = _read(entry, batch)
            if is_kept(item):
                continue
            if isinstance(content, StorageError):
                # Whatever keeps us from reading it, a student's work is not worth less for it.
                unread = failed_result(batch.course, entry.name, batch.exercises, str(content))
                settle(item, replace(unread, key=item.key))
            elif isinstance(content, SubmissionError):
                unreadable = unreadable_result(
                    batch.course, entry.name, batch.exercises, said_of(content) or str(content)
                )
                settle(item, replace(unreadable, key=item.key))
            else:
                yield item, content

    for item, result in grade(left(), batch):
        settle(item, replace(result, key=item.key))


def _read(entry: Entry, batch: Batch) -> tuple[Item, Submission | StorageError | SubmissionError]:
    try:
        content: Submission | StorageError | SubmissionError = read_entry(entry, batch.course.names)
    except (StorageError, SubmissionError) as error:
        content = error
    # Of what cannot be read, the reason is the content; where it lay has no part in that.
    reason = str(content).replace(str(entry.path), entry.name)
    digest = content.digest if isinstance(content, Submission) else f"sha256:{_hash(reason)}"
    return Item(entry, digest, _key(entry.name, digest, batch)), content


def _key(name: str, digest: str, batch: Batch) -> str:
    """Hash everything that decides a result: the submission, the suite, the data, the policy and the seed."""
    setup = batch.setup
    policy = (setup.seed, setup.sealed, setup.limits, setup.device, batch.exercises)
    return f"sha256:{_hash((name, digest, batch.suite, batch.data, policy))}"


def _hash(value: object) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(value)).hexdigest()


def grade_here(
    items: Iterable[tuple[Token, Submission]],
    course: Course,
    setup: Setup,
    exercises: Sequence[str],
    *,
    jobs: int,
) -> Iterator[tuple[Token, Result]]:
    """Grade *items* on *exercises* with *jobs* workers of this machine; yield each result as it is there.

    A submission on which the grader fails is tried once more in a fresh worker; then its verdict is ``judge_error``.

    Raises:
        CourseError: if the course is broken.
        DataError: if the digits cannot be read.
        PolicyError: if a full seal was asked for and is not to be had.
    """
    graders: list[SteadyWorker] = []

    @contextlib.contextmanager
    def station() -> Iterator[Callable[[tuple[Token, Submission]], tuple[Token, Result]]]:
        with contextlib.closing(SteadyWorker(course, setup, exercises)) as grader:
            graders.append(grader)
            yield lambda pair: (pair[0], grader.grade(pair[1]))

    def hurry() -> None:
        for grader in graders:
            grader.stop()

    yield from work_off(items, jobs, station, hurry=hurry)
