"""Values in words, for people: short, aligned to what the chapter calls things, safe to print."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import torch

from grader.plain import printable
from grader.saying import Said, say
from grader.wire.values import Array, Opaque

__all__ = ["describe", "describe_arguments", "described", "number", "printable"]

_SMALL = 12
_TEXT = 200
_ITEMS = 6
_DEPTH = 3


def describe(value: Any) -> str:
    """Return *value* in one short text: small tensors in full, larger ones by shape, range and mean."""
    return str(described(value))


def described(value: Any, depth: int = 0) -> str | Said:
    """Return what `describe` does; where there are words in it, as it can be said in other languages."""
    match value:
        case torch.Tensor():
            return _tensor(value)
        case Array(tensor):
            return say("a NumPy array, {what}", what=_tensor(tensor))
        case Opaque(kind, _):
            return say("a value of type {kind}", kind=printable(kind))
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


def _tensor(tensor: torch.Tensor) -> str | Said:
    tensor = tensor.detach()
    dtype = str(tensor.dtype).removeprefix("torch.")
    if not tensor.dim():
        return say("{dtype} scalar: {value}", dtype=dtype, value=_scalar(tensor.item()))
    head: str | Said = f"{dtype} [{', '.join(map(str, tensor.shape))}]"
    if tensor.numel() == 0:
        return say("{head}, empty", head=head)
    if tensor.numel() <= _SMALL:
        return f"{head}: {_nested(tensor.tolist())}"
    if tensor.dtype == torch.bool:
        return say("{head}, {count} of {total} True", head=head, count=int(tensor.sum()), total=tensor.numel())
    if tensor.is_complex():
        return head
    wide = tensor.double()
    odd = int((~wide.isfinite()).sum())
    if odd:
        head = say("{head}, {count} of {total} values nan or inf", head=head, count=odd, total=tensor.numel())
        wide = wide[wide.isfinite()]
    if not wide.numel():
        return head
    return say(
        "{head}, from {low} to {high}, mean {mean}",
        head=head,
        low=number(wide.min().item()),
        high=number(wide.max().item()),
        mean=number(wide.mean().item()),
    )


def _nested(values: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(_nested(value) for value in values)}]"
    return _scalar(values)


def _scalar(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def _sequence(value: list[Any] | tuple[Any, ...], depth: int) -> str | Said:
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    parts = [described(each, depth + 1) for each in value[:_ITEMS]]
    if len(value) > _ITEMS:
        parts.append(say("… ({count} in all)", count=len(value)))
    return _joined(opening, parts, closing)


def _mapping(value: dict[Any, Any], depth: int) -> str | Said:
    pairs = list(value.items())[:_ITEMS]
    parts = [
        _joined("", [described(key, depth + 1), described(each, depth + 1)], "", between=": ") for key, each in pairs
    ]
    return _joined("{", [*parts, *(["…"] if len(value) > _ITEMS else [])], "}")


def _joined(opening: str, parts: Sequence[str | Said], closing: str, between: str = ", ") -> str | Said:
    """Put *parts* one after the other: as plain text, unless there are words in one of them."""
    if all(isinstance(each, str) for each in parts):
        return f"{opening}{between.join(map(str, parts))}{closing}"
    # Signs alone: the same in every language.
    names = [f"part_{chr(ord('a') + place)}" for place in range(len(parts))]
    text = between.join(f"{{{name}}}" for name in names)
    return Said(text=f"{opening}{text}{closing}", values=dict(zip(names, parts, strict=True)))
