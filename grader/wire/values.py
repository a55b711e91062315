"""Values on the wire: plain Python data and tensors as raw bytes; no objects, no code.

``pack`` turns a value into a tree that msgpack can hold and appends the bytes of its tensors to a list of buffers;
``unpack_extension`` is the way back. What has no plain form (a function, a generator, a sparse tensor) crosses as an
``Opaque`` that only tells what it was, so that the examiner can say so instead of failing.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
import torch

from grader.errors import WireError

__all__ = ["Array", "Opaque", "Unpacker", "pack"]

MAX_DEPTH = 32
MAX_ITEMS = 200_000
MAX_TEXT = 1 << 20
MAX_AXES = 16

_TENSOR, _ARRAY, _TUPLE, _PAIRS, _SET, _INTEGER, _DTYPE, _OPAQUE = range(1, 9)

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


def pack(value: object, buffers: list[memoryview], depth: int = 0) -> Any:
    """Turn *value* into plain msgpack data, its tensors appended to *buffers*.

    Args:
        value: anything; exact built-in types, tensors and arrays keep their kind, the rest becomes opaque.
        buffers: receives one flat view of bytes per tensor.
        depth: how deep *value* lies in what is being packed.

    Raises:
        WireError: if *value* is nested too deeply or too large.
    """
    if depth > MAX_DEPTH:
        raise WireError(f"the value is nested more than {MAX_DEPTH} levels deep")
    if isinstance(value, torch.Tensor):
        return _pack_tensor(value, buffers)
    if isinstance(value, np.ndarray):
        return _pack_array(value, buffers)
    if isinstance(value, np.generic):
        value = value.item()
    packer = _PACKERS.get(type(value))
    if packer is not None:
        return packer(value, buffers, depth)
    # A named tuple or torch.Size is a tuple to whoever reads it; other subclasses may lie about themselves.
    if isinstance(value, tuple):
        return _pack_tuple(tuple(value), buffers, depth)
    if isinstance(value, bool | int | float | str) and type(value).__module__ != "__main__":
        return pack(_plain_number_or_text(value), buffers, depth + 1)
    return _opaque(value)


class Unpacker:
    """Reads the extensions of one frame: knows its buffers and that each may be used once."""

    def __init__(self, buffers: Sequence[bytearray | memoryview]) -> None:
        self._buffers = buffers
        self._used: set[int] = set()
        self._depth = 0
        self._items = 0

    def extension(self, code: int, data: memoryview) -> Any:
        """Rebuild one extension value; the ``ext_hook`` of msgspec's decoder.

        Raises:
            WireError: if it breaks the protocol.
        """
        if self._depth >= MAX_DEPTH:
            raise WireError(f"nested more than {MAX_DEPTH} levels deep")
        self._items += 1
        if self._items > MAX_ITEMS:
            raise WireError("too many values in one frame")
        self._depth += 1
        try:
            return self._read(code, data)
        finally:
            self._depth -= 1

    def _read(self, code: int, data: memoryview) -> Any:
        if code in (_TENSOR, _ARRAY):
            dtype, shape, index, requires_grad = msgspec.msgpack.decode(data, type=tuple[int, list[int], int, bool])
            tensor = self._tensor(dtype, shape, index)
            if code == _ARRAY:
                return Array(tensor)
            return tensor.requires_grad_(requires_grad and (tensor.is_floating_point() or tensor.is_complex()))
        if code == _INTEGER:
            return _read_integer(data)
        if code == _DTYPE:
            return _dtype(msgspec.msgpack.decode(data, type=int))
        if code == _OPAQUE:
            kind, text = msgspec.msgpack.decode(data, type=tuple[str, str])
            return Opaque(kind[:100], text[:500])
        return self._container(code, data)

    def _container(self, code: int, data: memoryview) -> Any:
        items = msgspec.msgpack.Decoder(list[Any], ext_hook=self.extension).decode(data)
        try:
            if code == _TUPLE:
                return tuple(items)
            if code == _PAIRS:
                return dict(items)
            if code == _SET:
                return set(items)
        except (TypeError, ValueError) as error:
            raise WireError(f"a container cannot be rebuilt: {error}") from error
        raise WireError(f"unknown kind of value: {code}")

    def _tensor(self, dtype_index: int, shape: list[int], index: int) -> torch.Tensor:
        dtype = _dtype(dtype_index)
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


def _read_integer(data: memoryview) -> int:
    if len(data) > 512:
        raise WireError("an integer of more than 512 bytes")
    return int.from_bytes(data, "little", signed=True)


def _extension(code: int, content: object) -> msgspec.msgpack.Ext:
    return msgspec.msgpack.Ext(code, msgspec.msgpack.encode(content))


def _pack_tensor(value: torch.Tensor, buffers: list[memoryview]) -> Any:
    if value.layout is not torch.strided or value.is_quantized or value.device.type != "cpu":
        return _extension(_OPAQUE, (f"{value.device.type} tensor", f"{value.dtype}, {value.layout}"))
    if value.dtype not in DTYPES:
        return _extension(_OPAQUE, ("tensor", str(value.dtype)))
    # The size is asked before the copy: an expanded tensor can claim terabytes that it does not hold.
    if value.numel() * value.dtype.itemsize > MAX_TENSOR_BYTES:
        raise WireError(f"a tensor of shape {tuple(value.shape)} is too large to be sent")
    data = value.detach().resolve_conj().resolve_neg().contiguous()
    return _pack_bytes(_TENSOR, data, requires_grad=value.requires_grad, buffers=buffers)


MAX_TENSOR_BYTES = 128 << 20


def _pack_bytes(code: int, data: torch.Tensor, *, requires_grad: bool, buffers: list[memoryview]) -> Any:
    flat = data.reshape(-1).view(torch.uint8)
    buffers.append(memoryview(flat.numpy()))  # type: ignore[arg-type]  # an ndarray has the buffer protocol
    content = (DTYPES.index(data.dtype), list(data.shape), len(buffers) - 1, requires_grad)
    return _extension(code, content)


def _pack_array(value: np.ndarray[Any, Any], buffers: list[memoryview]) -> Any:
    if value.nbytes > MAX_TENSOR_BYTES:
        raise WireError(f"an array of shape {value.shape} is too large to be sent")
    try:
        data = torch.from_numpy(np.ascontiguousarray(value)).reshape(value.shape)
    except TypeError:
        return _extension(_OPAQUE, ("ndarray", str(value.dtype)))
    return _pack_bytes(_ARRAY, data.clone(), requires_grad=False, buffers=buffers)


def _pack_items(items: Sequence[object], buffers: list[memoryview], depth: int) -> list[Any]:
    if len(items) > MAX_ITEMS:
        raise WireError(f"a container of {len(items)} items is too large to be sent")
    return [pack(item, buffers, depth + 1) for item in items]


def _pack_tuple(value: tuple[object, ...], buffers: list[memoryview], depth: int) -> Any:
    return _extension(_TUPLE, _pack_items(value, buffers, depth))


def _pack_dict(value: dict[object, object], buffers: list[memoryview], depth: int) -> Any:
    return _extension(_PAIRS, [_pack_items(pair, buffers, depth) for pair in value.items()])


def _pack_set(value: set[object], buffers: list[memoryview], depth: int) -> Any:
    return _extension(_SET, _pack_items(sorted(value, key=repr), buffers, depth))


def _pack_integer(value: int) -> Any:
    if -(1 << 63) <= value < 1 << 63:
        return value
    size = value.bit_length() // 8 + 1
    if size > 512:
        return _extension(_OPAQUE, ("int", f"an integer of {value.bit_length()} bits"))
    return msgspec.msgpack.Ext(_INTEGER, value.to_bytes(size, "little", signed=True))


def _pack_text(value: str) -> str:
    if len(value) > MAX_TEXT:
        raise WireError(f"a text of {len(value)} characters is too long to be sent")
    # Lone surrogates have no UTF-8 form.
    return value.encode("utf-8", "replace").decode()


def _plain_number_or_text(value: object) -> object:
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return None


def _opaque(value: object) -> Any:
    if isinstance(value, torch.dtype) and value in DTYPES:
        return _extension(_DTYPE, DTYPES.index(value))
    return _extension(_OPAQUE, (type(value).__qualname__[:100], ""))


_Packer = Callable[[Any, list[memoryview], int], Any]
_PACKERS: dict[type, _Packer] = {
    type(None): lambda value, _buffers, _depth: value,
    bool: lambda value, _buffers, _depth: value,
    float: lambda value, _buffers, _depth: value,
    bytes: lambda value, _buffers, _depth: value[:MAX_TEXT],
    int: lambda value, _buffers, _depth: _pack_integer(value),
    str: lambda value, _buffers, _depth: _pack_text(value),
    list: lambda value, buffers, depth: _pack_items(value, buffers, depth),
    tuple: _pack_tuple,
    dict: _pack_dict,
    set: _pack_set,
    frozenset: _pack_set,
}
