"""From pen lines to images: ink where a point is near, moved so that the centre of mass is in the middle.

A pixel's ink follows from its distance to the nearest point of the line, measured in pen radii. Distances
split into a part in x and a part in y, so per point only two rows are computed and then added for the whole
patch; the running minimum stays in the processor's cache when a few hundred drawings go through together,
drawings along the last axis.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from grader.data.forms import HAND
from grader.data.model import SIDE, Images
from grader.data.strokes import Strokes

__all__ = ["render"]

_PATCH: Final = 24  # pixels: a 20-pixel box with half a pixel of offset, tremor and soft edge on each side
_CANVAS: Final = 3 * _PATCH  # room to move a patch in; what leaves the window is cut off
_CENTRE: Final = 14  # MNIST moves the centre of mass to the pixel (14, 14)
_CHUNK: Final = 256  # drawings at a time: 24 x 24 x 256 floats are 0.6 MB, about what a core's own cache holds


def render(strokes: Strokes) -> Images:
    """Return the drawings as uint8 images ``[n, 28, 28]``, centred by their mass as MNIST's are."""
    count = len(strokes.points)
    patches = np.empty((count, _PATCH, _PATCH), np.uint8)
    # The drawings go last, in memory too (order="C"): three times as fast. Sums, minima and roots of 32-bit floats
    # are exact to the bit on any processor.
    points = (strokes.points.T + (_PATCH - 1) / 2).astype(np.float32, order="C")
    radii = strokes.radii.T.astype(np.float32, order="C")
    for start in range(0, count, _CHUNK):
        rows = slice(start, start + _CHUNK)
        patches[rows] = _ink(points[..., rows], radii[..., rows]).transpose(2, 0, 1)
    return _centred(patches)


def _ink(points: npt.NDArray[np.float32], radii: npt.NDArray[np.float32]) -> Images:
    """Return ink ``[24, 24, n]`` of lines through *points* ``[2, k, n]`` by a pen of *radii* ``[k, n]``."""
    grid = np.arange(_PATCH, dtype=np.float32)[:, np.newaxis]
    across, down = ((points[:, :, np.newaxis] - grid) / radii[:, np.newaxis]) ** 2
    nearest = down[0][:, np.newaxis] + across[0]
    distance = np.empty_like(nearest)
    for dy, dx in zip(down[1:], across[1:], strict=True):
        np.add(dy[:, np.newaxis], dx, out=distance)
        np.minimum(nearest, distance, out=nearest)
    np.sqrt(nearest, out=nearest)
    ink: npt.NDArray[np.float32] = (1 - nearest) * (radii.mean(axis=0) / np.float32(HAND.edge)) + np.float32(0.5)
    grey: Images = np.rint(np.clip(ink, 0, 1) * 255).astype(np.uint8)
    return grey


def _centred(patches: Images) -> Images:
    """Return images ``[n, 28, 28]`` of *patches*, centres of mass as near to (14, 14) as whole pixels get."""
    places = np.arange(_PATCH)
    mass = patches.sum(axis=(1, 2))
    centres = np.stack([patches.sum(axis=axis) @ places for axis in (2, 1)], axis=1) / mass[:, np.newaxis]
    corners = np.rint(_CENTRE - centres).astype(int)
    images = np.empty((len(patches), SIDE, SIDE), np.uint8)
    for top, left in np.unique(corners, axis=0):
        rows = np.flatnonzero((corners == (top, left)).all(axis=1))
        canvas = np.zeros((len(rows), _CANVAS, _CANVAS), np.uint8)
        canvas[:, _PATCH + top : 2 * _PATCH + top, _PATCH + left : 2 * _PATCH + left] = patches[rows]
        images[rows] = canvas[:, _PATCH : _PATCH + SIDE, _PATCH : _PATCH + SIDE]
    return images
