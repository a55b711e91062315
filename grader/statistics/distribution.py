"""How scores are spread: their middle, their ends, and how many lie where."""

from collections.abc import Sequence

import numpy as np

from grader.statistics.model import Bin, Distribution

__all__ = ["distribution_of"]

_BINS = 10


def distribution_of(scores: Sequence[float], highest: float) -> Distribution:
    """Sum up *scores*, of which there is at least one, in ten bins from 0 to *highest* points."""
    values = np.asarray(scores)
    counts, edges = np.histogram(values, bins=_BINS, range=(0.0, highest or 1.0))
    lower, median, upper = (float(each) for each in np.percentile(values, [25, 50, 75]))
    return Distribution(
        count=len(values),
        mean=round(float(values.mean()), 4),
        deviation=round(float(values.std(ddof=1)), 4) if len(values) > 1 else None,
        lowest=float(values.min()),
        lower_quartile=round(lower, 4),
        median=round(median, 4),
        upper_quartile=round(upper, 4),
        highest=float(values.max()),
        bins=tuple(
            Bin(low=round(float(edges[place]), 4), high=round(float(edges[place + 1]), 4), count=int(count))
            for place, count in enumerate(counts)
        ),
    )
