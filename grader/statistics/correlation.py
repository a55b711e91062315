"""A correlation that is gathered pair by pair."""

import math

from grader.statistics.model import FEWEST

__all__ = ["Correlation"]


class Correlation:
    """Pearson's correlation of what an item earned with the rest of the score.

    With the rest instead of the whole, an item does not correlate with itself: the corrected item-total correlation,
    for an item that is passed or not a point-biserial one (A. Anastasi and S. Urbina, Psychological Testing, 7th ed.,
    1997, ch. 7; J. C. Nunnally and I. H. Bernstein, Psychometric Theory, 3rd ed., 1994, ch. 8). Means and squares are
    updated by Welford's recurrences (Technometrics 4, 1962), which lose no figures where numbers are large.
    """

    __slots__ = ("_count", "_covariance", "_item", "_item_squares", "_rest", "_rest_squares")

    def __init__(self) -> None:
        self._count = 0
        self._item = self._rest = self._item_squares = self._rest_squares = self._covariance = 0.0

    def add(self, item: float, rest: float) -> None:
        """Take one more submission."""
        self._count += 1
        item_step, rest_step = item - self._item, rest - self._rest
        self._item += item_step / self._count
        self._rest += rest_step / self._count
        self._item_squares += item_step * (item - self._item)
        self._rest_squares += rest_step * (rest - self._rest)
        self._covariance += item_step * (rest - self._rest)

    @property
    def value(self) -> float | None:
        """The correlation to 4 places; None for fewer than ``FEWEST`` submissions, or if one side is constant."""
        # What is left of a constant by rounding is no variance.
        least = 1e-12 * self._count
        if self._count < FEWEST or self._item_squares <= least or self._rest_squares <= least:
            return None
        # Two roots: the product of two small numbers might be 0.
        value = self._covariance / (math.sqrt(self._item_squares) * math.sqrt(self._rest_squares))
        return round(min(1.0, max(-1.0, value)), 4)
