"""Boxes in front of options: what stands in them, and which of that is a tick."""

import re
from collections.abc import Iterable

from grader.questionnaire.reading import wide

__all__ = ["boxed", "ticks"]

_BOX = re.compile(
    r"\\?\[\s*(?P<sign>[^\]\[]{0,5}?)\s*\\?\]\s*(?P<rest>.*)"
    r"|(?P<mark>[\u2611\u2612\u2705\u2713\u2714])\ufe0f?\s*(?P<text>.*)"
)
_YES, _NO, _TICK, _CROSS, _X, _RING = "yes", "no", "tick", "cross", "x", "ring"
_KINDS = {
    **dict.fromkeys(("y", "yes", "t", "true", "1", "是", "对", "對", "예", "네"), _YES),
    **dict.fromkeys(("n", "no", "f", "false", "0", "否", "不", "错", "錯", "아니오"), _NO),
    **dict.fromkeys("\u2713\u2714\u2611\u2705\u221av", _TICK),
    **dict.fromkeys("\u2717\u2718\u274c\u2573", _CROSS),
    **dict.fromkeys("x\u00d7\u2715\u2716\u2612", _X),
    **dict.fromkeys("o\u25cb\u25ef\u3007\u2b55", _RING),
}


def boxed(text: str) -> tuple[str, str] | None:
    """Return the sign in the box that *text* begins with, "" in an empty one, and what follows; None without a box."""
    found = _BOX.fullmatch(wide(text).replace("\u2610", "[ ]", 1))
    if found is None:
        return None
    if found["mark"]:
        return found["mark"], found["text"]
    return found["sign"].strip(" -_.").casefold(), found["rest"]


def ticks(signs: Iterable[str]) -> frozenset[str] | None:
    """Return which of the *signs* in the boxes of one part are ticks; None if that cannot be told.

    One sign alone is a tick, whatever it is. Of two, one may say no: where a ring is right, as in Korea and Japan, an x
    is wrong.
    """
    signs = {each for each in signs if each}
    kinds = {_KINDS.get(each.rstrip("\ufe0f"), each) for each in signs}
    kept = kinds - {_NO, _CROSS}
    if _RING in kept:
        kept -= {_X}
    if kinds == {_CROSS}:
        kept = kinds
    unsure = any("?" in each for each in signs) or kinds == {_X, _CROSS}
    if len(kept) > 1 or unsure or (kinds and not kept):
        return None
    return frozenset(each for each in signs if _KINDS.get(each.rstrip("\ufe0f"), each) in kept)
