"""What the two ends of the process that executes a notebook say to each other: one order, one answer."""

import struct
from typing import BinaryIO

import msgspec

from grader.model import Limits

__all__ = ["Answer", "Bounds", "Executed", "Order", "Refused", "write_message"]

_LENGTH = struct.Struct("<I")


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How long cells may run, in seconds of wall clock, and how much of what they show is kept."""

    cell_seconds: float = 120.0
    total_seconds: float = 900.0
    cell_outputs: int = 500
    cell_bytes: int = 4 << 20
    total_bytes: int = 32 << 20


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """Execute *notebook*, the bytes of the file, after *prelude*.

    *hidden* are folders that the kernel may see nothing of; in *folder* the way to the kernel lies until it is taken;
    *without* are layers of isolation to leave out, for tests.
    """

    notebook: bytes
    prelude: str
    hidden: list[str]
    folder: str
    limits: Limits
    bounds: Bounds = Bounds()
    without: list[str] = []


class Executed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The notebook with its outputs; *note* says why it was not run to its end, or is empty."""

    notebook: bytes
    note: str


class Refused(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """There is no notebook to show; *kind* is the name of one of our exceptions."""

    kind: str
    message: str


Answer = Executed | Refused


def write_message(stream: BinaryIO, message: Order | Answer) -> None:
    """Write *message* with its length in front, as ``grader.worker.messages`` reads it, and flush."""
    data = msgspec.msgpack.encode(message)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()
