"""The questionnaire over a class, as its page shows it: what it earned, what waits, and which parts are the hardest."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.reporting.rows import Row
from grader.statistics import QuestionStatistics

__all__ = ["ClassSheet", "class_sheet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSheet:
    """What came of the questionnaire: *begun* students answered something in it.

    *mean* and *median* are points of those without a part on which the grader failed, None if there are none such,
    *max_score* the most that any of them could have. *waiting* answers are for a person to read. *hardest* are the
    parts that somebody answered, that of which the smallest share of the points was earned first.
    """

    begun: int
    mean: float | None
    median: float | None
    max_score: float
    waiting: int
    hardest: tuple[QuestionStatistics, ...]


def class_sheet(rows: Iterable[Row], questions: Sequence[QuestionStatistics]) -> ClassSheet | None:
    """Sum up what the students in *rows* answered, by part in *questions*; None if nobody answered anything."""
    stands = [each.asked for each in rows if each.asked is not None]
    if not stands:
        return None
    scores = [each.score for each in stands if each.score is not None]
    asked = [each for each in questions if each.answered]
    return ClassSheet(
        begun=len(stands),
        mean=statistics.fmean(scores) if scores else None,
        median=statistics.median(scores) if scores else None,
        max_score=max(each.max_score for each in stands),
        waiting=sum(each.waiting for each in stands),
        hardest=tuple(sorted(asked, key=lambda each: 1.0 if each.share is None else each.share)),
    )
