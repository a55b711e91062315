"""Points as people type them."""

__all__ = ["points_read"]

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def points_read(text: str, most: float) -> float | None:
    """Return the points that somebody typed: 2, 1.5, 1,5 or 1½; None if it is no number from 0 to *most*.

    Nor are they points with more than two digits behind the point: to round them would be to decide otherwise.
    """
    words = text.strip().replace(",", ".")
    more = _FRACTIONS.get(words[-1:], 0.0)
    words = words[:-1] if more else words
    if more and not words:
        return more if more <= most else None
    if not words.isascii() or not words.replace(".", "", 1).isdecimal() or len(words) > 12:
        return None
    if len(words.partition(".")[2].rstrip("0")) > 2:
        return None
    points = round(float(words) + more, 2)
    return points if points <= most else None
