"""Arguments of the chapter to the parameters that a student chose.

A parameter that bears the chapter's name gets that argument; the rest go by position, in the chapter's order. What
the chapter keeps as a global (``dl``, say) may be absent from the student's signature and is then left over, for the
caller to put among the globals.
"""

import inspect
import types
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Binding", "bind"]

_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
_ANYTHING = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
_NAMED = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


@dataclass(frozen=True, slots=True)
class Binding:
    """How to call: ``function(*positional, **named)``; *left* are the arguments that found no parameter."""

    positional: list[Any]
    named: dict[str, Any]
    left: dict[str, Any]


def bind(
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    optional: Collection[str] = (),
    extras: Mapping[str, Any] | None = None,
) -> Binding:
    """Match *arguments* to the parameters of *function*.

    Args:
        function: the student's callable.
        arguments: by the chapter's parameter names, in the chapter's order.
        optional: those of them that the chapter keeps as globals.
        extras: further values for parameters that ask for them by name and have no default.

    Returns:
        A binding; if parameters stay without a value the call itself will say so.
    """
    parameters = _parameters(function)
    if parameters is None:
        # A function made in C tells no signature; it takes its arguments in order.
        return Binding([value for key, value in arguments.items() if key not in optional], {}, {})
    if any(parameter.kind is inspect.Parameter.VAR_POSITIONAL for parameter in parameters):
        return _bind_in_order(parameters, arguments)
    chosen = {p.name: p.name for p in parameters if p.name in arguments and p.kind in _NAMED}
    free = [p for p in parameters if p.name not in chosen and p.kind in _POSITIONAL]
    rest = [key for key in arguments if key not in chosen]
    for parameter in free:
        key = _next_for(parameter, rest, optional, arguments, extras or {})
        if key is not None:
            chosen[parameter.name] = key
            rest.remove(key)
    binding = _binding(parameters, chosen, arguments, extras or {})
    if any(parameter.kind is inspect.Parameter.VAR_KEYWORD for parameter in parameters):
        # What lands there may be a global to the rest of the file all the same.
        return Binding(binding.positional, binding.named | binding.left, binding.left)
    return binding


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter] | None:
    """Return the parameters of *function*; of a wrapper that takes anything, those of the function it wraps."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    if parameters and all(parameter.kind in _ANYTHING for parameter in parameters):
        # A decorator without functools.wraps keeps the function it wraps in its closure.
        cells = [cell.cell_contents for cell in getattr(function, "__closure__", None) or () if _is_filled(cell)]
        inner = [each for each in cells if isinstance(each, types.FunctionType)]
        if len(inner) == 1 and len(parameters) == len(_ANYTHING):
            return _parameters(inner[0])
    return parameters


def _is_filled(cell: types.CellType) -> bool:
    try:
        _ = cell.cell_contents
    except ValueError:
        return False
    return True


def _next_for(
    parameter: inspect.Parameter,
    rest: list[str],
    optional: Collection[str],
    arguments: Mapping[str, Any],
    extras: Mapping[str, Any],
) -> str | None:
    needed = parameter.default is inspect.Parameter.empty
    if needed and parameter.name in extras and parameter.name not in arguments:
        return None
    for key in rest:
        # A default such as `loss=mnist_loss` is no place for the chapter's global; `loader=None` is.
        if needed or key not in optional or parameter.default is None:
            return key
    return None


def _bind_in_order(parameters: list[inspect.Parameter], arguments: Mapping[str, Any]) -> Binding:
    by_keyword = {p.name for p in parameters if p.kind is inspect.Parameter.KEYWORD_ONLY and p.name in arguments}
    positional = [value for key, value in arguments.items() if key not in by_keyword]
    return Binding(positional, {key: arguments[key] for key in by_keyword}, {})


def _binding(
    parameters: list[inspect.Parameter],
    chosen: Mapping[str, str],
    arguments: Mapping[str, Any],
    extras: Mapping[str, Any],
) -> Binding:
    positional: list[Any] = []
    named: dict[str, Any] = {}
    # By position as long as no parameter is left out, as the chapter calls: some functions take nothing else.
    in_order = True
    for parameter in parameters:
        if parameter.name in chosen:
            value = arguments[chosen[parameter.name]]
        elif parameter.default is inspect.Parameter.empty and parameter.name in extras:
            value = extras[parameter.name]
        else:
            in_order = in_order and parameter.kind not in _POSITIONAL
            continue
        if in_order and parameter.kind in _POSITIONAL:
            positional.append(value)
        else:
            named[parameter.name] = value
    left = {key: value for key, value in arguments.items() if key not in chosen.values()}
    return Binding(positional, named, left)
