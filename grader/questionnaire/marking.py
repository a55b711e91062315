"""A share of a part's points, as a result: by a machine, or for the time being."""

import math
from dataclasses import replace
from typing import Any

from grader.result import QuestionResult, Verdict
from grader.saying import Said

__all__ = ["in_halves", "rounded", "told", "unread", "waiting"]


def told(blank: QuestionResult, part: float, message: Said | None = None) -> QuestionResult:
    """Return *blank* judged by a machine: worth the share *part* of its points."""
    verdict = Verdict.ACCEPTED if part == 1 else Verdict.WRONG_ANSWER
    return _scored(blank, part, message, verdict=verdict)


def waiting(blank: QuestionResult, part: float, message: Said) -> QuestionResult:
    """Return *blank* with a score for the time being: a person has yet to look at it."""
    return _scored(blank, part, message, verdict=Verdict.INCONCLUSIVE, provisional=True)


def unread(blank: QuestionResult, problem: Said) -> QuestionResult:
    """Return *blank* where an answer cannot be read: that may be our fault, so a person looks at it."""
    return waiting(blank, 0.0, problem)


def rounded(points: float, part: float) -> float:
    """Return the share *part* of *points*, in hundredths; what is not all of them stays below."""
    if part >= 1:
        return points
    # A little more, for 0.29 times 100 is 28.999999999999996.
    return math.floor(points * part * 100 + 1e-6) / 100


def in_halves(points: float, part: float) -> float:
    """Return what people would give who count in halves: all of *points* only for all, and nothing only for nothing."""
    if part in (0.0, 1.0) or points < 1:
        return rounded(points, part)
    return min(max(math.floor(points * part * 2 + 0.5) / 2, 0.5), math.ceil(points * 2 - 1) / 2)


def _scored(blank: QuestionResult, part: float, message: Said | None, **other: Any) -> QuestionResult:
    return replace(
        blank, score=rounded(blank.points, part), message=str(message) if message else "", said=message, **other
    )
