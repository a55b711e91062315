"""What a quiz remembers in the kit from one time to the next: a student's own order of options, and where one was."""

import contextlib
import secrets
from pathlib import Path
from typing import Annotated

import msgspec

from grader.files import write_whole

__all__ = ["Memory", "fresh_seed", "recall", "remember"]

_FILE = ".quiz.json"
_MOST = 1 << 16


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """What is remembered; *again* are parts to be asked as if nothing had been answered to them."""

    seed: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
    part: str = ""
    again: tuple[str, ...] = ()
    format: int = 1


def recall(folder: Path) -> Memory:
    """Return what is remembered in *folder*, or something new: a lost memory costs nothing but an order."""
    with contextlib.suppress(OSError, msgspec.MsgspecError, UnicodeError):
        with (folder / _FILE).open("rb") as file:
            memory = msgspec.json.decode(file.read(_MOST), type=Memory)
        if memory.format == 1:
            return memory
    return Memory(seed=fresh_seed())


def remember(folder: Path, memory: Memory) -> None:
    """Keep *memory* in *folder*, if it can be."""
    with contextlib.suppress(OSError):
        write_whole(folder / _FILE, msgspec.json.encode(memory) + b"\n")


def fresh_seed() -> int:
    """Return a seed that nobody knows."""
    return secrets.randbits(48)
