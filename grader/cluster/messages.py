"""What crosses between a batch and the workers of a cluster, as msgpack; both sides are ours and trusted.

dask pickles what it moves; these are handed to it as bytes, so that what a student wrote is decoded by msgspec alone.
"""

from importlib.metadata import version

import msgspec

import grader
from grader.result import Result
from grader.worker.messages import Setup

__all__ = ["Answer", "Broken", "Graded", "Heading", "Order", "Stranger", "Unfit", "own_versions"]


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an order that every version of gradekit can read."""

    versions: dict[str, str]


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker must know and have to grade for a batch; nothing that is hidden but the seed.

    *batch* is unique. *builtin* says that the course is the one that comes with gradekit; else it lies where
    ``setup.course`` says. *suite*, *data* and *versions* are what the batch is graded with. A worker that was given
    nothing to do for *idle_seconds* takes its graders down.
    """

    batch: str
    setup: Setup
    builtin: bool
    exercises: tuple[str, ...]
    suite: str
    data: str
    versions: dict[str, str]
    idle_seconds: float


class Graded(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A submission was graded."""

    result: Result


class Unfit(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The worker at *address* cannot grade for this batch, and why."""

    address: str
    reason: str


class Stranger(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The worker at *address* was not asked whether it is fit: it is new there, or had nothing to do for long."""

    address: str


class Broken(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The course is broken; nothing can be graded anywhere."""

    message: str


Answer = Graded | Unfit | Stranger | Broken


def own_versions() -> dict[str, str]:
    """Return the versions that must be the same on all machines of a batch; imports no torch."""
    return {"gradekit": grader.__version__, "torch": version("torch")}
