"""What of the grader's English is left in a text that is meant to be in another language."""

import re
from functools import cache

import messages

__all__ = ["english_in"]

_PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%\([a-z_]+\)[a-z]|`[^`]*`|\n")
_LABELS = re.compile(
    r"\b(tried|came|expected|so|where|printed|next|hint|yours|reference|chapter|points|line|extra|seed|digits)\b",
    re.IGNORECASE,
)


def english_in(text: str) -> list[str]:
    """Return the pieces of sentences, of two words and more, and the labels that occur in *text*."""
    flat = " ".join(text.split())
    return [piece for piece in _pieces() if piece in flat] + _LABELS.findall(flat)


@cache
def _pieces() -> tuple[str, ...]:
    found = {
        piece.strip(" ,.:;()")
        for message in messages.extracted()
        for text in ([message.id] if isinstance(message.id, str) else message.id)
        for piece in _PLACEHOLDER.split(text)
    }
    return tuple(sorted(piece for piece in found if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", piece)))
