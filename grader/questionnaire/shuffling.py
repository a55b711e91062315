"""The order in which options are shown: drawn from a number, the same on every machine and for every Python."""

import hashlib
from collections.abc import Sequence

from grader.question import Form, Part

__all__ = ["LETTERS", "shown_order"]

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shown_order(part: Part, seed: int) -> tuple[int, ...]:
    """Return which option, item or right-hand side of *part* stands at each letter.

    Of an order these are its items, never in the right order; of a match the right sides of its pairs, and behind them
    its others, all mixed. Other forms have none.

    Args:
        part: a part of a questionnaire.
        seed: what the order hangs on: a key's ``shuffle``, or a student's own.
    """
    count = _count(part)
    order = sorted(range(count), key=lambda index: _draw(seed, part.id, index))
    if part.form is Form.ORDER and order == sorted(order):
        order = [*order[1:], order[0]]
    return tuple(order)


def _count(part: Part) -> int:
    match part.form:
        case Form.CHOICE | Form.SEVERAL:
            shown: Sequence[object] = part.options
        case Form.ORDER:
            shown = part.items
        case Form.MATCH:
            shown = (*part.pairs, *part.others)
        case _:
            shown = ()
    return len(shown)


def _draw(seed: int, part: str, index: int) -> bytes:
    return hashlib.sha256(f"{seed}/{part}/{index}".encode()).digest()
