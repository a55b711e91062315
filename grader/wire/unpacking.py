"""From what a frame holds to values, whoever wrote it: every figure is checked before it is believed."""

import math
from collections.abc import Sequence
from typing import Any

import msgspec
import torch

from grader.errors import WireError
from grader.wire.values import DTYPES, MAX_AXES, MAX_INTEGER_BYTES, Array, Kind, Opaque, Tally, Value

__all__ = ["Unpacker"]

_ITEMS: msgspec.msgpack.Decoder[list[Any]] = msgspec.msgpack.Decoder(list[Value])
_PAIRS: msgspec.msgpack.Decoder[list[tuple[Any, Any]]] = msgspec.msgpack.Decoder(list[tuple[Value, Value]])
_TENSOR = msgspec.msgpack.Decoder(tuple[int, list[int], int, bool])
_NUMBER = msgspec.msgpack.Decoder(int)
_WORDS = msgspec.msgpack.Decoder(tuple[str, str])


class Unpacker:
    """Reads the values of one frame: knows its buffers and that each may be used once."""

    def __init__(self, buffers: Sequence[bytearray | memoryview]) -> None:
        """Take the frame's *buffers*; tensors will share their memory."""
        self._buffers = buffers
        self._used: set[int] = set()
        self._tally = Tally()

    def unpack(self, value: Any, depth: int = 0) -> Any:
        """Rebuild one value, which lies *depth* levels deep.

        Raises:
            WireError: if it breaks the protocol.
            msgspec.MsgspecError: if what it holds is not of the form it should be.
        """
        if not isinstance(value, msgspec.msgpack.Ext):
            return value
        match value.code:
            case Kind.TENSOR | Kind.ARRAY:
                return self._tensor_or_array(value)
            case Kind.LIST | Kind.TUPLE | Kind.DICT | Kind.SET | Kind.FROZENSET:
                return self._container(value, depth)
            case Kind.BYTES:
                return bytes(value.data)
            case Kind.INTEGER:
                return _integer(value.data)
            case Kind.DTYPE:
                return _dtype(_NUMBER.decode(value.data))
            case Kind.OPAQUE:
                kind, text = _WORDS.decode(value.data)
                return Opaque(kind[:100], text[:500])
        raise WireError(f"unknown kind of value: {value.code}")

    def _container(self, value: msgspec.msgpack.Ext, depth: int) -> Any:
        if value.code == Kind.DICT:
            pairs = _PAIRS.decode(value.data)
            self._tally.add(len(pairs), depth, keys=True)
            return {self.unpack(key, depth + 1): self.unpack(each, depth + 1) for key, each in pairs}
        items = _ITEMS.decode(value.data)
        self._tally.add(len(items), depth, keys=value.code in (Kind.SET, Kind.FROZENSET))
        return _BUILDERS[value.code](self.unpack(item, depth + 1) for item in items)

    def _tensor_or_array(self, value: msgspec.msgpack.Ext) -> torch.Tensor | Array:
        dtype, shape, index, requires_grad = _TENSOR.decode(value.data)
        tensor = self._tensor(_dtype(dtype), shape, index)
        if value.code == Kind.ARRAY:
            return Array(tensor)
        return tensor.requires_grad_(requires_grad and (tensor.is_floating_point() or tensor.is_complex()))

    def _tensor(self, dtype: torch.dtype, shape: list[int], index: int) -> torch.Tensor:
        if index in self._used or not 0 <= index < len(self._buffers):
            raise WireError("a tensor names a buffer that is not there or was used before")
        self._used.add(index)
        if len(shape) > MAX_AXES or any(not 0 <= size < 1 << 40 for size in shape):
            raise WireError("a tensor has an impossible shape")
        buffer = self._buffers[index]
        if math.prod(shape) * dtype.itemsize != len(buffer):
            raise WireError("a tensor's shape does not fit its bytes")
        if not len(buffer):
            return torch.empty(shape, dtype=dtype)
        if dtype is torch.bool:
            # A bool byte other than 0 and 1 is undefined behaviour inside torch.
            return torch.frombuffer(buffer, dtype=torch.uint8).ne(0).reshape(shape)
        return torch.frombuffer(buffer, dtype=dtype).reshape(shape)


def _dtype(index: int) -> torch.dtype:
    if not 0 <= index < len(DTYPES):
        raise WireError("unknown dtype")
    return DTYPES[index]


def _integer(data: Any) -> int:
    if len(data) > MAX_INTEGER_BYTES:
        raise WireError(f"an integer of more than {MAX_INTEGER_BYTES} bytes")
    return int.from_bytes(data, "little", signed=True)


_BUILDERS: dict[int, Any] = {Kind.LIST: list, Kind.TUPLE: tuple, Kind.SET: set, Kind.FROZENSET: frozenset}
