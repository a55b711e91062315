"""Values on the wire: plain Python data and tensors as raw bytes; no objects, no code.

Of msgpack's own types only None, booleans, numbers and text are used. Everything else is an extension of a fixed
table, one level of which is read at a time: so depth, number of items and number of keys are counted by us, and
msgpack's own maps, arrays and dates are refused. ``packing`` writes this form, ``unpacking`` reads it.

What has no plain form (a function, a generator, a sparse tensor) crosses as an ``Opaque`` that only tells what it was,
so that the examiner can say so instead of failing.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import torch

from grader.errors import WireError

__all__ = ["DTYPES", "Array", "Kind", "Opaque", "Tally", "Value"]

MAX_DEPTH = 32
MAX_ITEMS = 200_000
# Whoever chooses the keys of a dict or the items of a set can have them collide: rebuilding 200,000 such keys takes
# minutes, in the examiner and past every deadline.
MAX_KEYS = 10_000
MAX_TEXT = 1 << 20
MAX_INTEGER_BYTES = 512
MAX_AXES = 16
MAX_TENSOR_BYTES = 128 << 20

if TYPE_CHECKING:
    Value: TypeAlias = Any
else:
    # What msgspec accepts in a message's field of values; it reads this at run time.
    Value = None | bool | int | float | str | msgspec.msgpack.Ext


class Kind(IntEnum):
    """The extensions; the numbers are part of the protocol."""

    TENSOR = 1
    ARRAY = 2
    LIST = 3
    TUPLE = 4
    DICT = 5
    SET = 6
    FROZENSET = 7
    BYTES = 8
    INTEGER = 9
    DTYPE = 10
    OPAQUE = 11


# The order is part of the protocol: a dtype crosses as its index.
DTYPES = (
    torch.float32,
    torch.float64,
    torch.float16,
    torch.bfloat16,
    torch.int64,
    torch.int32,
    torch.int16,
    torch.int8,
    torch.uint8,
    torch.bool,
    torch.complex64,
    torch.complex128,
)


@dataclass(frozen=True, slots=True)
class Array:
    """A NumPy array that came over the wire, kept apart from a tensor because students confuse the two."""

    tensor: torch.Tensor


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that cannot cross: the name of its type and a short description."""

    type: str
    text: str


class Tally:
    """Counts what one frame holds; both sides count alike, so that what can be sent can be read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._items = 0
        self._keys = 0

    def add(self, items: int, depth: int, *, keys: bool) -> None:
        """Take note of a container of *items* at *depth*; *keys* if they are hashed.

        Raises:
            WireError: if that is too many or too deep.
        """
        if depth > MAX_DEPTH:
            raise WireError(f"the value is nested more than {MAX_DEPTH} levels deep")
        self._items += items
        self._keys += items if keys else 0
        if self._items > MAX_ITEMS:
            raise WireError(f"the value holds more than {MAX_ITEMS} items")
        if self._keys > MAX_KEYS:
            raise WireError(f"the dictionaries and sets of the value hold more than {MAX_KEYS} keys")
