"""What lateness costs and what is left: pure rules, put in words in ``docs/gradebook.md``."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from grader.grade import ExerciseGrade, LatePolicy

__all__ = ["earned", "lateness", "penalty"]

_PERIODS = {"day": timedelta(days=1), "hour": timedelta(hours=1)}


def lateness(submitted: datetime | None, due: datetime | None) -> timedelta:
    """Return how long after *due* something was handed in; nothing if in time, or if either is not known."""
    if submitted is None or due is None:
        return timedelta(0)
    return max(submitted - due, timedelta(0))


def penalty(whole: float, late: timedelta, policy: LatePolicy) -> float:
    """Return how many of *whole* points *policy* takes for being *late*: none to all of them.

    Within the grace nothing is taken. After it, each begun period counts from the end of the grace on. What is later
    than ``closes`` after the due date loses all.
    """
    if policy.closes is not None and late > policy.closes:
        return whole
    over = late - policy.grace
    if over <= timedelta(0):
        return 0.0
    periods = -(-over // _PERIODS[policy.per])
    percent = min(periods * policy.percent, policy.at_most, 100.0)
    return min(round(whole * max(percent, 0.0) / 100, 6), whole)


def earned(exercises: Iterable[ExerciseGrade], bonus: float) -> float | None:
    """Return the sum of *exercises*, of each the override or else the score, and *bonus*; None if one has neither."""
    points = [each.override.score if each.override else each.score for each in exercises]
    known = [each for each in points if each is not None]
    return round(sum(known) + bonus, 6) if len(known) == len(points) else None
