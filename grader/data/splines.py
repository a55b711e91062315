"""Smooth lines through control points, as one matrix per glyph.

A Catmull-Rom spline passes through its control points and is linear in them, so the points along all strokes
of a glyph are one constant matrix times the control points: thousands of drawings are bent by a single
product.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["FloatArray", "parse_shape", "spline_matrix"]

FloatArray = npt.NDArray[np.float64]

_STEPS = 64  # per span between control points when a line is measured: far finer than it is then sampled
_FEWEST = 3  # samples on even the shortest stroke, so that a short bar is still a line


def parse_shape(shape: str) -> FloatArray:
    """Return the points ``[p, 2]`` of *shape*, ``"12,18 35,02 ..."`` in hundredths, as x and y in [0, 1]."""
    return np.array([[int(value) for value in point.split(",")] for point in shape.split()]) / 100


def spline_matrix(strokes: Sequence[Sequence[int]], points: FloatArray, samples: int) -> FloatArray:
    """Return the matrix ``[samples, p]`` that maps control points to points along the strokes.

    The samples lie at even distances along the lines as *points* draws them.

    Args:
        strokes: per line the control points it visits.
        points: ``[p, 2]``, the typical positions of the control points.
        samples: how many points to spread over all lines.
    """
    ends = [_measured(_knots(stroke, len(points)), points) for stroke in strokes]
    lengths = np.array([distance[-1] for _, distance in ends])
    shares = np.maximum(_FEWEST, np.rint(samples * lengths / lengths.sum()).astype(int))
    shares[np.argmax(shares)] += samples - shares.sum()
    rows = [
        np.interp(np.linspace(0, distance[-1], share), distance, np.arange(len(distance)) / _STEPS)
        for (_, distance), share in zip(ends, shares, strict=True)
    ]
    return np.concatenate([_weights(knots, at) for (knots, _), at in zip(ends, rows, strict=True)])


def _knots(stroke: Sequence[int], count: int) -> FloatArray:
    """Return ``[len(stroke) + 2, count]``: what each knot is made of, with one more before and after.

    A closed line goes on where it began; an open one is continued by mirroring its neighbour in its end.
    """
    visited = np.eye(count)[list(stroke)]
    if stroke[0] == stroke[-1]:
        return np.vstack([visited[-2], visited, visited[1]])
    return np.vstack([2 * visited[0] - visited[1], visited, 2 * visited[-1] - visited[-2]])


def _measured(knots: FloatArray, points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return *knots* and the distance ``[steps]`` along the line, every 1/64 of a span."""
    spans = len(knots) - 3
    line = _weights(knots, np.arange(spans * _STEPS + 1) / _STEPS) @ points
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    return knots, np.concatenate([[0.0], np.cumsum(steps)])


def _weights(knots: FloatArray, at: FloatArray) -> FloatArray:
    """Return ``[len(at), p]``: the line at *at*, counted in spans from its beginning."""
    span = np.minimum(at.astype(int), len(knots) - 4)
    t = (at - span)[:, np.newaxis]
    blended: FloatArray = (
        (-0.5 * t**3 + t**2 - 0.5 * t) * knots[span]
        + (1.5 * t**3 - 2.5 * t**2 + 1) * knots[span + 1]
        + (-1.5 * t**3 + 2 * t**2 + 0.5 * t) * knots[span + 2]
        + (0.5 * t**3 - 0.5 * t**2) * knots[span + 3]
    )
    return blended
