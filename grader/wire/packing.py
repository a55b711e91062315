"""From values to what a frame holds: extensions in the header, raw bytes in the buffers."""

from collections.abc import Callable, Collection
from typing import Any

import msgspec
import numpy as np
import torch

from grader.errors import WireError
from grader.wire.values import DTYPES, MAX_INTEGER_BYTES, MAX_TENSOR_BYTES, MAX_TEXT, Kind, Tally

__all__ = ["Packer"]


class Packer:
    """Packs the values of one frame; *buffers* receives one flat view of bytes per tensor."""

    def __init__(self) -> None:
        """Begin an empty frame."""
        self.buffers: list[memoryview] = []
        self._tally = Tally()

    def pack(self, value: object, depth: int = 0) -> Any:
        """Turn *value* into what msgpack can hold.

        Args:
            value: anything; exact built-in types, tensors and arrays keep their kind, the rest becomes opaque.
            depth: how deep *value* lies in what is being packed.

        Raises:
            WireError: if *value* is nested too deeply or too large.
        """
        if isinstance(value, torch.Tensor):
            return self._tensor(value)
        if isinstance(value, np.ndarray):
            return self._array(value)
        if isinstance(value, np.generic):
            value = value.item()
        if type(value) in _CONTAINERS:
            return self._container(_CONTAINERS[type(value)], value, depth)  # type: ignore[arg-type]
        packer = _PACKERS.get(type(value))
        if packer is not None:
            return packer(value)
        # A named tuple or torch.Size is a tuple to whoever reads it; other subclasses may lie about themselves.
        if isinstance(value, tuple):
            return self._container(Kind.TUPLE, tuple(value), depth)
        if isinstance(value, bool | int | float | str):
            return self.pack(_plain_number_or_text(value))
        return _opaque(value)

    def _container(self, kind: Kind, value: Collection[object], depth: int) -> Any:
        self._tally.add(len(value), depth, keys=kind in _HASHED)
        if isinstance(value, dict):
            pairs = [(self.pack(key, depth + 1), self.pack(each, depth + 1)) for key, each in value.items()]
            return _extension(kind, pairs)
        items = sorted(value, key=repr) if kind in _HASHED else value
        return _extension(kind, [self.pack(item, depth + 1) for item in items])

    def _tensor(self, value: torch.Tensor) -> Any:
        if value.layout is not torch.strided or value.is_quantized or value.is_meta:
            return _extension(Kind.OPAQUE, (f"{value.device.type} tensor", f"{value.dtype}, {value.layout}"))
        if value.dtype not in DTYPES:
            return _extension(Kind.OPAQUE, ("tensor", str(value.dtype)))
        # The size is asked before the copy: an expanded tensor can claim terabytes that it does not hold.
        if value.numel() * value.dtype.itemsize > MAX_TENSOR_BYTES:
            raise WireError(f"a tensor of shape {tuple(value.shape)} is too large to be sent")
        # Whoever waits for this copy has waited for the device too.
        data = value.detach().cpu().resolve_conj().resolve_neg().contiguous()
        return self._bytes_of(Kind.TENSOR, data, requires_grad=value.requires_grad)

    def _array(self, value: np.ndarray[Any, Any]) -> Any:
        if value.nbytes > MAX_TENSOR_BYTES:
            raise WireError(f"an array of shape {value.shape} is too large to be sent")
        try:
            # A copy: the array may be read-only, scattered in memory, or of the other byte order.
            data = torch.from_numpy(np.array(value, dtype=value.dtype.newbyteorder("="), order="C"))
        except (TypeError, ValueError):
            return _extension(Kind.OPAQUE, ("ndarray", _text(str(value.dtype)[:100])))
        if data.dtype not in DTYPES:
            return _extension(Kind.OPAQUE, ("ndarray", str(value.dtype)))
        return self._bytes_of(Kind.ARRAY, data, requires_grad=False)

    def _bytes_of(self, kind: Kind, data: torch.Tensor, *, requires_grad: bool) -> Any:
        # Not reshape: a contiguous tensor of one item may have any stride, which view() then refuses.
        flat = data.as_strided((data.numel(),), (1,)).view(torch.uint8)
        self.buffers.append(memoryview(flat.numpy()))  # type: ignore[arg-type]  # an ndarray has the buffer protocol
        content = (DTYPES.index(data.dtype), list(data.shape), len(self.buffers) - 1, requires_grad)
        return _extension(kind, content)


def _extension(kind: Kind, content: object) -> msgspec.msgpack.Ext:
    return msgspec.msgpack.Ext(int(kind), msgspec.msgpack.encode(content))


def _integer(value: int) -> Any:
    if -(1 << 63) <= value < 1 << 63:
        return value
    size = value.bit_length() // 8 + 1
    if size > MAX_INTEGER_BYTES:
        return _extension(Kind.OPAQUE, ("int", f"an integer of {value.bit_length()} bits"))
    return msgspec.msgpack.Ext(int(Kind.INTEGER), value.to_bytes(size, "little", signed=True))


def _text(value: str) -> str:
    if len(value) > MAX_TEXT:
        raise WireError(f"a text of {len(value)} characters is too long to be sent")
    # Lone surrogates have no UTF-8 form.
    return value.encode("utf-8", "replace").decode()


def _bytes(value: bytes) -> Any:
    if len(value) > MAX_TEXT:
        raise WireError(f"{len(value)} bytes are too many to be sent")
    return msgspec.msgpack.Ext(int(Kind.BYTES), value)


def _plain_number_or_text(value: object) -> object:
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return None


def _opaque(value: object) -> Any:
    if isinstance(value, torch.dtype) and value in DTYPES:
        return _extension(Kind.DTYPE, DTYPES.index(value))
    return _extension(Kind.OPAQUE, (_text(type(value).__qualname__[:100]), ""))


_HASHED = (Kind.DICT, Kind.SET, Kind.FROZENSET)
_CONTAINERS: dict[type, Kind] = {
    list: Kind.LIST,
    tuple: Kind.TUPLE,
    dict: Kind.DICT,
    set: Kind.SET,
    frozenset: Kind.FROZENSET,
}
_PACKERS: dict[type, Callable[[Any], Any]] = {
    type(None): lambda value: value,
    bool: lambda value: value,
    float: lambda value: value,
    int: _integer,
    str: _text,
    bytes: _bytes,
}
