"""What GitHub makes of ``${{ … }}``: as much of its language as our workflows use, and an error for more than that."""

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["evaluated", "filled_in", "holds"]

_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[\w.*-]+|==|!=|&&|\|\||[()!,])")
_IN_TEXT = re.compile(r"\$\{\{(.*?)\}\}")
_STATUS = {"success", "failure", "always", "cancelled"}


def filled_in(text: str, contexts: Mapping[str, Any]) -> str:
    """Return *text* with every ``${{ … }}`` in it replaced by its value."""
    return _IN_TEXT.sub(lambda found: _words(evaluated(found[1], contexts)), text)


def holds(condition: str | None, contexts: Mapping[str, Any], *, failed: bool) -> bool:
    """Whether a step with the *condition* ``if`` is run; if it says nothing of the status, only if none *failed*."""
    status = {"success()": not failed, "failure()": failed, "always()": True, "cancelled()": False}
    if condition is None:
        return not failed
    asks = any(f"{each}(" in condition for each in _STATUS)
    return (asks or not failed) and bool(evaluated(condition, {**contexts, **status}))


def evaluated(expression: str, contexts: Mapping[str, Any]) -> Any:
    """Return the value of *expression*; what a context does not have is empty, an unknown context is an error."""
    tokens = _TOKEN.findall(expression)
    assert "".join(tokens) == re.sub(r"\s+(?=(?:[^']*'[^']*')*[^']*$)", "", expression), expression
    value, rest = _either(tokens, contexts)
    assert not rest, f"{expression!r} goes on with {rest}"
    return value


def _either(tokens: list[str], contexts: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _both(tokens, contexts)
    while rest and rest[0] == "||":
        other, rest = _both(rest[1:], contexts)
        value = value or other
    return value, rest


def _both(tokens: list[str], contexts: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _compared(tokens, contexts)
    while rest and rest[0] == "&&":
        other, rest = _compared(rest[1:], contexts)
        value = value and other
    return value, rest


def _compared(tokens: list[str], contexts: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _single(tokens, contexts)
    if rest and rest[0] in ("==", "!="):
        other, after = _single(rest[1:], contexts)
        same = _words(value).casefold() == _words(other).casefold()
        return same is (rest[0] == "=="), after
    return value, rest


def _single(tokens: list[str], contexts: Mapping[str, Any]) -> tuple[Any, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first == "!":
        value, rest = _single(rest, contexts)
        return not value, rest
    if first == "(":
        value, rest = _either(rest, contexts)
        return value, rest[1:]
    if first.startswith("'"):
        return first[1:-1].replace("''", "'"), rest
    if rest[:2] == ["(", ")"]:
        return contexts[f"{first}()"], rest[2:]
    return _looked_up(first, contexts), rest


def _looked_up(path: str, contexts: Mapping[str, Any]) -> Any:
    if path in ("true", "false"):
        return path == "true"
    context, *keys = path.split(".")
    value: Any = contexts[context]
    for key in keys:
        value = value.get(key, "") if isinstance(value, Mapping) else ""
    return value


def _words(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
