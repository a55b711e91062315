"""How digits are written: which glyphs, how wide and slanted, and how much one hand differs from the next.

All figures were tuned against MNIST's statistics (ink, shear, box and stroke widths, the accuracies that the
chapter's models reach), measured in the data lab.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from grader.data import glyphs, glyphs_rest
from grader.data.glyphs import Glyph

__all__ = ["FORMS", "HAND", "Form", "Hand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one digit is written.

    Attributes:
        glyphs: the ways to write it.
        width: typical width relative to its height, before slanting.
        slant: mean shear; negative leans to the right.
    """

    glyphs: tuple[Glyph, ...]
    width: float = 0.80
    slant: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How writers and drawings differ. *Spread* is a standard deviation, *log* one that of a logarithm.

    Attributes:
        blend: concentration of the Dirichlet weights that mix a glyph's shapes; small means close to one.
        jitter: typical displacement of a control point, in units of the box.
        jitter_log_spread: of the jitter from drawing to drawing.
        bend: spread of the six coefficients that bend a drawing by quadratic terms.
        slant_spread: of the shear.
        turn_spread: of the rotation, in degrees.
        width_log_spread: of the width relative to the height.
        pen: median radius of the pen, in pixels.
        pen_log_spread: of that radius.
        pen_least: a pen is never thinner, in pixels.
        pressure: relative change of the radius along the strokes.
        tremor: spread of the pen's trembling, in pixels.
        edge: width of the soft edge of a line, in pixels.
        box: longer side of a drawing with its ink, in pixels. MNIST's is 20; soft edges add the rest.
        sloppy_share: share of drawings made in haste.
        sloppy_jitter: their jitter relative to the others', and likewise
        sloppy_bend: their bend,
        sloppy_slant: and their shear.
    """

    blend: float = 0.45
    jitter: float = 0.024
    jitter_log_spread: float = 0.62
    bend: float = 0.18
    slant_spread: float = 0.26
    turn_spread: float = 4.2
    width_log_spread: float = 0.205
    pen: float = 1.22
    pen_log_spread: float = 0.30
    pen_least: float = 0.80
    pressure: float = 0.13
    tremor: float = 0.112
    edge: float = 0.95
    box: float = 19.25
    sloppy_share: float = 0.045
    sloppy_jitter: float = 2.8
    sloppy_bend: float = 1.6
    sloppy_slant: float = 1.5


HAND: Final = Hand()

FORMS: Final[Mapping[int, Form]] = MappingProxyType(
    {
        0: Form(glyphs=glyphs_rest.ZERO, slant=-0.15),
        1: Form(glyphs=glyphs_rest.ONE, slant=-0.22),
        2: Form(glyphs=glyphs_rest.TWO, slant=-0.10),
        3: Form(glyphs=glyphs.THREE, slant=-0.05, width=0.81),
        4: Form(glyphs=glyphs_rest.FOUR),
        5: Form(glyphs=glyphs_rest.FIVE, slant=-0.20),
        6: Form(glyphs=glyphs_rest.SIX),
        7: Form(glyphs=glyphs.SEVEN, width=0.82),
        8: Form(glyphs=glyphs_rest.EIGHT, slant=-0.18),
        9: Form(glyphs=glyphs_rest.NINE),
    }
)
