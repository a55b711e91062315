"""The cells of a table that others will open: text made harmless, numbers with a fixed number of digits."""

import math
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["clean", "guarded", "number"]

# Invisible and yet spelling: joiners between letters of Persian, Hindi and others.
_JOINERS = frozenset("\u200c\u200d")
# With what a spreadsheet begins a formula; also in full width and as a minus sign, which some turn into it.
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\u2212")
_DIGITS = Decimal("0.01")


def clean(text: str) -> str:
    """Return *text* on one line, composed (NFC), without control characters and what turns the direction of writing."""
    kept = "".join(
        " " if each.isspace() else each
        for each in unicodedata.normalize("NFC", text)
        if each.isspace() or each in _JOINERS or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co")
    )
    return " ".join(kept.split())


def guarded(text: str) -> str:
    """Return *text*, cleaned, as a cell that no spreadsheet takes for a formula: one that looks so begins with '."""
    cleaned = clean(text)
    return f"'{cleaned}" if cleaned.lstrip("".join(_JOINERS))[:1] in _FORMULA and cleaned else cleaned


def number(value: float | None) -> str:
    """Return *value* in points with two digits, halves rounded away from zero, a point in every locale; None is empty.

    Raises:
        ValueError: if it is no number, or an infinite one.
    """
    if value is None:
        return ""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number of points")
    if abs(value) >= 1e15:
        return f"{value:.2f}"
    # Through its shortest decimal form: 2.675 is meant where the nearest double is a little less.
    rounded = Decimal(repr(float(value))).quantize(_DIGITS, ROUND_HALF_UP)
    return f"{rounded + 0:.2f}" if rounded else "0.00"
