"""From glyphs to pen lines: blend, jitter, bend, slant, and fit into MNIST's box.

Every drawing differs in many small ways at once, all drawn from one random stream in a fixed order. Lengths
are in units of the glyph's box until ``_fit`` turns them into pixels.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from grader.data.forms import FORMS, HAND, Form
from grader.data.glyphs import Glyph
from grader.data.splines import FloatArray, parse_shape, spline_matrix

__all__ = ["SAMPLES", "Strokes", "draw_strokes"]

BoolArray = npt.NDArray[np.bool_]

SAMPLES: Final = 72  # points along a drawing: about 0.6 pixels apart, less than the radius of the thinnest pen


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """Pen lines of many drawings, in pixels.

    Attributes:
        points: ``[n, SAMPLES, 2]`` x and y, the middle of a drawing near (0, 0).
        radii: ``[n, SAMPLES]`` of the pen at each point.
    """

    points: FloatArray
    radii: FloatArray


def draw_strokes(label: int, count: int, rng: np.random.RandomState) -> Strokes:
    """Return *count* drawings of the digit *label*, each with a glyph of its own choice."""
    form = FORMS[label]
    weights = np.array([glyph.weight for glyph in form.glyphs])
    choice = rng.choice(len(weights), size=count, p=weights / weights.sum())
    points = np.empty((count, SAMPLES, 2))
    radii = np.empty((count, SAMPLES))
    for index, glyph in enumerate(form.glyphs):
        rows = np.flatnonzero(choice == index)
        sloppy = rng.random_sample(len(rows)) < HAND.sloppy_share
        lines = _slant(_bend(_blend(glyph, sloppy, rng), sloppy, rng), form, sloppy, rng)
        pen = np.maximum(HAND.pen_least, HAND.pen * np.exp(rng.normal(0, HAND.pen_log_spread, len(rows))))
        radii[rows] = _press(pen, rng)
        points[rows] = _fit(lines, pen, rng)
    return Strokes(points=points, radii=radii)


def _blend(glyph: Glyph, sloppy: BoolArray, rng: np.random.RandomState) -> FloatArray:
    """Return lines ``[n, SAMPLES, 2]`` between the glyph's shapes, control points jittered, centred at 0."""
    shapes = np.array([parse_shape(shape) for shape in glyph.shapes])
    share = rng.standard_gamma(HAND.blend, (len(sloppy), len(shapes))) + 1e-3
    share /= share.sum(axis=1, keepdims=True)
    jitter = HAND.jitter * np.exp(rng.normal(0, HAND.jitter_log_spread, len(sloppy)))
    jitter *= np.where(sloppy, HAND.sloppy_jitter, 1)
    control = np.einsum("nm,mpd->npd", share, shapes)
    control += rng.standard_normal(control.shape) * jitter[:, np.newaxis, np.newaxis]
    along = spline_matrix(glyph.strokes, shapes.mean(axis=0), SAMPLES)
    lines: FloatArray = np.einsum("kp,npd->nkd", along, control) - 0.5
    return lines


def _bend(lines: FloatArray, sloppy: BoolArray, rng: np.random.RandomState) -> FloatArray:
    """Return *lines* warped by quadratic terms, whose mean over the box is taken off."""
    spread = HAND.bend * np.where(sloppy, HAND.sloppy_bend, 1)
    a, b, c, d, e, f = (rng.standard_normal((6, len(lines))) * spread)[..., np.newaxis]
    x, y = lines[..., 0], lines[..., 1]
    xx, xy, yy = x * x - 0.08, x * y, y * y - 0.08
    return np.stack([x + a * xx + b * xy + c * yy, y + d * xx + e * xy + f * yy], axis=-1)


def _slant(lines: FloatArray, form: Form, sloppy: BoolArray, rng: np.random.RandomState) -> FloatArray:
    """Return *lines* narrowed, sheared and turned."""
    count = len(lines)
    width = form.width * np.exp(rng.normal(0, HAND.width_log_spread, (count, 1)))
    shear = rng.normal(form.slant, HAND.slant_spread, (count, 1))
    shear *= np.where(sloppy, HAND.sloppy_slant, 1)[:, np.newaxis]
    turn = np.deg2rad(rng.normal(0, HAND.turn_spread, (count, 1)))
    x = lines[..., 0] * width + lines[..., 1] * shear
    y = lines[..., 1]
    return np.stack([x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)], axis=-1)


def _press(pen: FloatArray, rng: np.random.RandomState) -> FloatArray:
    """Return radii ``[n, SAMPLES]``: the *pen* pressed harder and softer in a slow wave along the strokes."""
    start = rng.uniform(0, 2 * np.pi, (len(pen), 1))
    waves = rng.uniform(0.5, 2, (len(pen), 1))
    along = np.linspace(0, 2 * np.pi, SAMPLES)
    return pen[:, np.newaxis] * (1 + HAND.pressure * np.sin(start + waves * along))


def _fit(lines: FloatArray, pen: FloatArray, rng: np.random.RandomState) -> FloatArray:
    """Return *lines* in pixels: the longer side fills the box together with the ink, the hand trembles.

    MNIST was made so, and then moved by whole pixels. That left every fraction of a pixel equally often,
    hence the even offset at the end.
    """
    count = len(lines)
    extent = np.ptp(lines, axis=1).max(axis=1)
    pixels = lines * ((HAND.box - 2 * pen) / extent)[:, np.newaxis, np.newaxis]
    # Neighbours share half of their tremble: a hand moves smoothly.
    tremor = rng.normal(0, HAND.tremor, (count, SAMPLES + 1, 2))
    pixels += tremor[:, 1:] + tremor[:, :-1]
    middle = (pixels.max(axis=1) + pixels.min(axis=1)) / 2
    moved: FloatArray = pixels + (rng.uniform(-0.5, 0.5, (count, 2)) - middle)[:, np.newaxis]
    return moved
