"""The questionnaire over a class, as its page shows it: what it earned, what waits, and which parts are the hardest."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.reporting.histogram import Histogram, histogram_of
from grader.reporting.rows import Row
from grader.statistics import Distribution, QuestionStatistics, distribution_of

__all__ = ["ClassSheet", "class_sheet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSheet:
    """What came of the questionnaire: *begun* students answered something in it.

    *scores* are the points of those without a part on which the grader failed, provisional ones as they are, and
    *histogram* draws them; None if there are none such. *max_score* is the most that any of them could have. *waiting*
    answers are for a person to read. *hardest* are the parts that somebody answered, that of which the smallest share
    of the points was earned first.
    """

    begun: int
    scores: Distribution | None
    histogram: Histogram | None
    max_score: float
    waiting: int
    hardest: tuple[QuestionStatistics, ...]


def class_sheet(rows: Iterable[Row], questions: Sequence[QuestionStatistics]) -> ClassSheet | None:
    """Sum up what the students in *rows* answered, by part in *questions*; None if nobody answered anything."""
    stands = [each.asked for each in rows if each.asked is not None]
    if not stands:
        return None
    # Sums of what was forged may be no number any more.
    points = [each.score for each in stands if each.score is not None and math.isfinite(each.score)]
    highest = max(each.max_score for each in stands)
    scores = distribution_of(points, highest) if points and math.isfinite(highest) else None
    asked = [each for each in questions if each.answered]
    return ClassSheet(
        begun=len(stands),
        scores=scores,
        histogram=histogram_of(scores, highest) if scores is not None else None,
        max_score=highest,
        waiting=sum(each.waiting for each in stands),
        hardest=tuple(sorted(asked, key=lambda each: 1.0 if each.share is None else each.share)),
    )
