"""What the two ends of a worker say to each other, as msgpack with a length in front."""

import struct
from typing import BinaryIO

import msgspec

from grader.model import Limits, Submission
from grader.result import Result, Verdict

__all__ = [
    "Broken",
    "Event",
    "Failed",
    "Finished",
    "Job",
    "Progress",
    "Setup",
    "read_message",
    "write_message",
]

_LENGTH = struct.Struct("<I")


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for all jobs of a worker.

    *course* is a folder, or the name of the one whose files come along, *packed*. *data* is a path to digits or "",
    *seed* is the run's secret, *sealed* refuses less than a full seal, *limits* stand in place of the course's,
    *device* is where tensors lie.
    """

    course: str
    seed: int
    data: str = ""
    sealed: bool = False
    limits: Limits | None = None
    device: str = "cpu"
    packed: dict[str, bytes] = msgspec.field(default_factory=dict)


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One submission to grade on *exercises*."""

    submission: Submission
    exercises: tuple[str, ...]


class Progress(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A test case ended."""

    exercise: str
    title: str
    verdict: Verdict


class Finished(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A job ended."""

    result: Result


class Failed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The grader failed at a job; *trace* is for whoever looks after it."""

    message: str
    trace: str


class Broken(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The course or the data are unusable; nothing can be graded."""

    kind: str
    message: str


Event = Progress | Finished | Failed | Broken


def write_message(stream: BinaryIO, message: Setup | Job | Event) -> None:
    """Write *message* and flush."""
    data = msgspec.msgpack.encode(message)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_message(stream: BinaryIO) -> bytes | None:
    """Return the bytes of the next message, or None at the end of *stream*."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    data = stream.read(_LENGTH.unpack(head)[0])
    return data or None
