"""Where the parts of a histogram of scores lie, in the units of its drawing."""

from dataclasses import dataclass

from grader.statistics import Distribution

__all__ = ["Bar", "Histogram", "Tick", "histogram_of"]

_WIDTH, _HEIGHT = 640.0, 240.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 52.0, 12.0, 22.0, 44.0
_GAP = 2.0
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """*count* students with scores from *low* up to *high*; a rectangle, and the middle of its upper edge."""

    low: float
    high: float
    count: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A *value* on an axis, and where it lies."""

    value: float
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """Bars between the edges *left*, *right*, *top* and *bottom* of the plot, with ticks; *median* is a place on x."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    bars: tuple[Bar, ...]
    scores: tuple[Tick, ...]
    counts: tuple[Tick, ...]
    median: float


def histogram_of(scores: Distribution, highest: float) -> Histogram:
    """Lay out *scores* on an axis from 0 to *highest* points; counts begin at 0 and end on a round number."""
    left, right, top, bottom = _LEFT, _WIDTH - _RIGHT, _TOP, _HEIGHT - _BOTTOM
    end = highest or 1.0
    step = _step(max(each.count for each in scores.bins))
    most = step * max(1, -(-max(each.count for each in scores.bins) // step))

    def x(points: float) -> float:
        return round(left + (right - left) * min(1.0, max(0.0, points / end)), 2)

    def y(count: float) -> float:
        return round(bottom - (bottom - top) * count / most, 2)

    return Histogram(
        width=_WIDTH,
        height=_HEIGHT,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        bars=tuple(
            Bar(
                each.low,
                each.high,
                each.count,
                x(each.low) + _GAP / 2,
                y(each.count),
                round(x(each.high) - x(each.low) - _GAP, 2),
                round(bottom - y(each.count), 2),
            )
            for each in scores.bins
        ),
        scores=tuple(Tick(each, x(each)) for each in (*(bar.low for bar in scores.bins), scores.bins[-1].high)),
        counts=tuple(Tick(count, y(count)) for count in range(0, most + 1, step)),
        median=x(scores.median),
    )


def _step(most: int) -> int:
    """Return a round number of which four or fewer reach *most*, about."""
    size = 1
    while True:
        for each in (1, 2, 5):
            if each * size * _TICKS >= most:
                return each * size
        size *= 10
