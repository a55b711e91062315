"""Dates, times and durations as people write and read them on the command line."""

import re
from datetime import datetime, timedelta

__all__ = ["date_read", "date_shown", "duration_read", "duration_shown", "penalty_read"]

_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1), "s": timedelta(seconds=1)}
_DURATION = re.compile(r"(?:(\d{1,5}(?:\.\d+)?)\s*([dhms])\s*)+", re.ASCII)
_PART = re.compile(r"(\d{1,5}(?:\.\d+)?)\s*([dhms])", re.ASCII)
_PENALTY = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%\s*(?:/|per)\s*(day|hour)", re.ASCII)
# A time follows a T or a blank in every form that ISO 8601 has.
_TIME = re.compile(r"[T ]")


def date_read(text: str) -> datetime:
    """Return the instant that *text* (ISO 8601) means: without a zone in this machine's, without a time at day's end.

    Raises:
        ValueError: if it is no date.
    """
    text = text.strip()
    try:
        found = datetime.fromisoformat(text)
        if not _TIME.search(text):
            found = found.replace(hour=23, minute=59, second=59)
        # A date at the edge of the calendar has no instant in other zones.
        return found.astimezone()
    except (ValueError, OverflowError, OSError):
        raise ValueError(
            f"{text!r} is no date. Write 2026-11-30, '2026-11-30 18:00' or 2026-11-30T18:00+01:00."
        ) from None


def date_shown(when: datetime) -> str:
    """Return *when* in this machine's zone, to the minute, with the zone's name."""
    return f"{when.astimezone():%Y-%m-%d %H:%M %Z}"


def duration_read(text: str) -> timedelta:
    """Return the time that *text* means: ``15m``, ``2h``, ``7d``, ``1d 12h`` or ``0``.

    Raises:
        ValueError: if it is none of these.
    """
    text = text.strip().lower()
    if text == "0":
        return timedelta(0)
    if not _DURATION.fullmatch(text):
        raise ValueError(f"{text!r} is no duration. Write 15m, 2h, 7d, 1d12h or 0.")
    return sum((float(number) * _UNITS[unit] for number, unit in _PART.findall(text)), timedelta(0))


def duration_shown(duration: timedelta) -> str:
    """Return *duration* by its two largest units, as ``1d 2h``; less than a minute is ``<1m``."""
    left = duration
    parts = []
    for unit in "dhm":
        count, left = divmod(left, _UNITS[unit])
        parts += [f"{count}{unit}"] if count else []
    return " ".join(parts[:2]) or ("<1m" if duration else "0")


def penalty_read(text: str) -> tuple[float, str]:
    """Return percent and period of *text*: ``10%/day`` or ``2%/hour``.

    Raises:
        ValueError: if it is neither.
    """
    found = _PENALTY.fullmatch(text.strip().lower())
    if not found or float(found[1]) > 100:
        raise ValueError(f"{text!r} is no penalty. Write 10%/day, 2%/hour or none.")
    return float(found[1]), found[2]
