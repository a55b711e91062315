"""Text of unknown origin made fit to be shown."""

import contextlib
import re
import unicodedata
from typing import Any, TypeVar

__all__ = ["all_printable", "printable"]

Value = TypeVar("Value")

_STEERING = re.compile(r"\\[bfru]")


def printable(text: str) -> str:
    """Take out what steers a terminal or hides text: control, format and surrogate characters, except line breaks."""
    # Most texts, and long ones such as pictures in base64, need no look at each character.
    if text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return "".join(
        each if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co") else "�" for each in text
    )


def all_printable(value: Value) -> Value:
    """Return *value*, frozen data as a ``Result`` is, with every text in it made printable."""
    import msgspec

    # In JSON whatever steers is either unprintable or written as one of these escapes.
    with contextlib.suppress(UnicodeError):
        plain = msgspec.json.encode(value).decode()
        if plain.isprintable() and not _STEERING.search(plain):
            return value

    def clean(part: Any) -> Any:
        if isinstance(part, str):
            return printable(part)
        if isinstance(part, dict):
            return {clean(key): clean(each) for key, each in part.items()}
        return [clean(each) for each in part] if isinstance(part, list | tuple) else part

    return msgspec.convert(clean(msgspec.to_builtins(value)), type(value))
