"""The geometry of plots, in the units of their SVG's ``viewBox``; templates draw them."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Dot", "Level", "Line", "LineChart", "Tick", "bar_width", "line_chart", "nice_ticks"]

# What spans less, or lies beyond its inverse, no chart can tell apart.
_LEAST = 1e-9
_LEFT, _RIGHT, _TOP, _BOTTOM = 74.0, 96.0, 14.0, 48.0
# The height of a line of the text at a line's end, so that two labels do not lie on each other.
_LABEL = 21.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on an axis: where it is, and what stands there."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A value on a line."""

    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of values; *path* is the ``points`` of an SVG polyline, its name stands at *name_y* behind its end."""

    name: str
    path: str
    dots: tuple[Dot, ...]
    name_x: float
    name_y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One value that lines are held against, all across the plot at *y*; its name stands at *name_y* behind its end."""

    name: str
    y: float
    name_y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """Lines over steps 1, 2, 3, …; the plot is the box from *left*, *top* to *right*, *bottom*."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    levels: tuple[Level, ...] = ()


def bar_width(value: float | None, largest: float, width: float = 100.0) -> float:
    """Return how long the bar of *value* is where that of *largest* is *width*; 0 for what is no number."""
    if value is None or not math.isfinite(value) or largest <= 0:
        return 0.0
    return round(width * min(max(value / largest, 0.0), 1.0), 2)


def nice_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Return at most about *count* round numbers that lie around *low* to *high*, evenly apart."""
    span = (high - low) or 1.0
    if not math.isfinite(span) or span < _LEAST:
        low, span = min(max(low, -1 / _LEAST), 1 / _LEAST), 1.0
        high = low + span
    step = 10 ** math.floor(math.log10(span / count))
    step *= next(times for times in (1, 2, 5, 10) if span / (step * times) <= count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(step * each, 10) for each in range(first, max(last, first + 1) + 1))


def line_chart(
    rows: Sequence[tuple[str, Sequence[float]]],
    label: Callable[[float, int], str],
    levels: Sequence[tuple[str, float]] = (),
    *,
    width: float = 560.0,
    height: float = 260.0,
) -> LineChart:
    """Return the chart of *rows*, each a name and its values, and of *levels*, each a name and its one value.

    *label* writes a value, and is told how many digits of a percentage tell the ticks apart. What is not finite, or too
    large to be drawn, is left out; without any value there are only axes from 0 to 1.
    """
    rows = [(name, [value if abs(value) < 1 / _LEAST else math.nan for value in values]) for name, values in rows]
    levels = [(name, value) for name, value in levels if abs(value) < 1 / _LEAST]
    finite = [value for _, values in rows for value in values if math.isfinite(value)]
    finite += [value for _, value in levels]
    ticks = nice_ticks(min(finite), max(finite)) if finite else (0.0, 1.0)
    digits = min(6, max(0, -math.floor(math.log10(100 * (ticks[1] - ticks[0])) + 1e-9)))
    steps = max((len(values) for _, values in rows), default=0)
    left, right, top, bottom = _LEFT, width - _RIGHT, _TOP, height - _BOTTOM

    def x_of(step: int) -> float:
        return round(left + (right - left) * ((step - 1) / (steps - 1) if steps > 1 else 0.5), 1)

    def y_of(value: float) -> float:
        return round(bottom - (bottom - top) * (value - ticks[0]) / (ticks[-1] - ticks[0]), 1)

    drawn = []
    for name, values in rows:
        points = [(step, value) for step, value in enumerate(values, 1) if math.isfinite(value)]
        dots = tuple(Dot(x=x_of(step), y=y_of(value), label=label(value, max(1, digits))) for step, value in points)
        drawn.append((name, dots))
    ends = _spread([*(dots[-1].y if dots else bottom for _, dots in drawn), *(y_of(value) for _, value in levels)])
    return LineChart(
        width=width,
        height=height,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        x_ticks=tuple(Tick(at=x_of(each), label=str(each)) for each in range(1, steps + 1, max(1, steps // 10))),
        y_ticks=tuple(Tick(at=y_of(each), label=label(each, digits)) for each in ticks),
        lines=tuple(
            Line(
                name=name,
                path=" ".join(f"{dot.x:g},{dot.y:g}" for dot in dots),
                dots=dots,
                name_x=(dots[-1].x if dots else right) + 10,
                name_y=end,
            )
            for (name, dots), end in zip(drawn, ends[: len(drawn)], strict=True)
        ),
        levels=tuple(
            Level(name=name, y=y_of(value), name_y=end)
            for (name, value), end in zip(levels, ends[len(drawn) :], strict=True)
        ),
    )


def _spread(heights: Sequence[float]) -> list[float]:
    """Move labels apart that would lie on each other, downwards from the highest."""
    moved = list(heights)
    order = sorted(range(len(moved)), key=moved.__getitem__)
    for above, below in itertools.pairwise(order):
        moved[below] = max(moved[below], moved[above] + _LABEL)
    return moved
