"""Sentences that can be said in more than one language: English with {names} in it, and what stands for the names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

__all__ = ["Said", "fixed", "rendered", "said_of", "say"]

# Nothing but a name: no attribute, index, conversion or format, for values come from hostile code.
_NAME = re.compile(r"\{([a-z][a-z_]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence of the grader's that can be said in other languages: *text* is English with {names} in it.

    *values* are what stands for the names: plain and hostile text, numbers, other sentences, or lists of these, which
    are read as "a, b and c". ``str()`` gives the English.
    """

    text: str
    values: dict[str, "Value"] = field(default_factory=dict)

    def __str__(self) -> str:
        return rendered(self, lambda text: text, _listed)


# Spelt out, for msgspec to read a result's file: no deeper than lists in a list.
_One = str | int | float | Said
Value = _One | list[_One | list[_One]]


def say(text: str, /, **values: Any) -> Said:
    """Return the sentence *text* with *values* for its {names}; `make messages` finds it for the translators."""
    return Said(text=text, values={name: _value(each) for name, each in values.items()})


def said_of(error: Exception) -> Said | None:
    """Return the sentence that *error* was raised with, if it can be said in other languages."""
    return error.args[0] if error.args and isinstance(error.args[0], Said) else None


def fixed(text: str) -> str:
    """Return *text*, which has no values; `make messages` finds it for the translators."""
    return text


def rendered(said: Said, translated: Callable[[str], str], listed: Callable[[Sequence[str]], str]) -> str:
    """Return *said* as text.

    What is put in is never looked at again, so that a value with braces in it stays what it is.

    Args:
        said: the sentence.
        translated: returns a text with names as another language has it.
        listed: joins several texts to one, as "a, b and c".
    """

    def put(value: Any) -> str:
        match value:
            case Said():
                return rendered(value, translated, listed)
            case list():
                return listed([put(each) for each in value])
        return str(value)

    values = said.values
    return _NAME.sub(lambda name: put(values[name[1]]) if name[1] in values else name[0], translated(said.text))


def _value(value: Any) -> Value:
    if isinstance(value, list | tuple):
        # How deep they go is not seen by types.
        return cast("Value", [_value(each) for each in value])
    return value if isinstance(value, str | int | float | Said) else str(value)


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
