"""Values in words, for people: short, aligned to what the chapter calls things, safe to print."""

import math
from collections.abc import Mapping
from typing import Any

import torch

from grader.plain import printable
from grader.wire.values import Array, Opaque

__all__ = ["describe", "describe_arguments", "number", "printable"]

_SMALL = 12
_TEXT = 200
_ITEMS = 6
_DEPTH = 3


def describe(value: Any, depth: int = 0) -> str:
    """Return *value* in one short text: small tensors in full, larger ones by shape, range and mean."""
    match value:
        case torch.Tensor():
            return _tensor(value)
        case Array(tensor):
            return f"a NumPy array, {_tensor(tensor)}"
        case Opaque(kind, _):
            return f"a value of type {printable(kind)}"
        case list() | tuple() | dict() if depth >= _DEPTH:
            return "…"
        case list() | tuple():
            return _sequence(value, depth)
        case dict():
            return _mapping(value, depth)
        case float():
            return number(value)
    return printable(repr(value[:_TEXT] if isinstance(value, str) else value))[:_TEXT]


def describe_arguments(arguments: Mapping[str, Any]) -> str:
    """Return *arguments* as ``name = value``, one per line."""
    return "\n".join(f"{name} = {describe(value)}" for name, value in arguments.items())


def number(value: float) -> str:
    """Return a float with four significant digits, without a tail of zeros."""
    if not math.isfinite(value):
        return str(value)
    text = f"{value:.4g}"
    return text if any(mark in text for mark in ".e") else f"{text}.0"


def _tensor(tensor: torch.Tensor) -> str:
    tensor = tensor.detach()
    head = f"{str(tensor.dtype).removeprefix('torch.')} {_shape(tensor)}"
    if tensor.numel() == 0:
        return f"{head}, empty"
    if tensor.numel() <= _SMALL:
        return f"{head}: {_nested(tensor.tolist())}" if tensor.dim() else f"{head}: {_scalar(tensor.item())}"
    if tensor.dtype == torch.bool:
        return f"{head}, {int(tensor.sum())} of {tensor.numel()} True"
    if tensor.is_complex():
        return head
    wide = tensor.double()
    odd = int((~wide.isfinite()).sum())
    if odd:
        head, wide = f"{head}, {odd} of {tensor.numel()} values nan or inf", wide[wide.isfinite()]
    if not wide.numel():
        return head
    return f"{head}, from {number(wide.min().item())} to {number(wide.max().item())}, mean {number(wide.mean().item())}"


def _shape(tensor: torch.Tensor) -> str:
    return f"[{', '.join(map(str, tensor.shape))}]" if tensor.dim() else "scalar"


def _nested(values: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(_nested(value) for value in values)}]"
    return _scalar(values)


def _scalar(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def _sequence(value: list[Any] | tuple[Any, ...], depth: int) -> str:
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    inside = ", ".join(describe(each, depth + 1) for each in value[:_ITEMS])
    tail = f", … ({len(value)} in all)" if len(value) > _ITEMS else ""
    return f"{opening}{inside}{tail}{closing}"


def _mapping(value: dict[Any, Any], depth: int) -> str:
    pairs = list(value.items())[:_ITEMS]
    inside = ", ".join(f"{describe(key, depth + 1)}: {describe(each, depth + 1)}" for key, each in pairs)
    return f"{{{inside}{', …' if len(value) > _ITEMS else ''}}}"
