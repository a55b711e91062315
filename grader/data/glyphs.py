"""Glyphs: drawings that synthetic digits are blended from, here those of the chapter's two digits.

A *glyph* is one way to write a digit (a 7 with or without a bar through its stem). Its *strokes* say which
control points a pen line visits, in order; strokes that share a point stay joined there. Its *shapes* are
complete sets of control points, each a plausible drawing: ``"12,18 35,02 ..."`` lists x,y in hundredths of a
unit box, x to the right and y down. All were placed by hand; no MNIST pixel is among them. The weights were
tuned against MNIST's statistics, measured in the data lab.
"""

from dataclasses import dataclass
from typing import Final

__all__ = ["SEVEN", "THREE", "Glyph"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One way to write a digit.

    Attributes:
        weight: how often it is written so, relative to the digit's other glyphs.
        strokes: per pen line the control points it visits; one that ends where it began is a closed loop.
        shapes: alternative positions of all control points.
    """

    weight: float
    strokes: tuple[tuple[int, ...], ...]
    shapes: tuple[str, ...]


THREE: Final = (
    Glyph(  # two bowls that meet in a cusp
        weight=0.72,
        strokes=((0, 1, 2, 3, 4, 5), (5, 6, 7, 8, 9)),
        shapes=(
            "12,18 35,02 68,04 80,20 66,38 38,47 72,53 86,74 55,98 10,88",  # round
            "05,10 30,00 75,00 88,16 70,36 30,45 78,50 95,72 60,100 02,92",  # wide
            "15,05 40,02 80,02 74,16 56,32 36,42 74,46 90,70 58,99 08,92",  # nearly flat on top
            "22,16 42,02 66,06 72,20 62,32 42,38 78,46 90,70 52,100 05,84",  # small above, large below
            "05,22 30,00 74,04 90,26 74,48 45,58 72,63 80,80 52,100 12,92",  # large above, small below
            "20,10 42,00 70,06 78,22 70,38 58,47 72,55 80,74 56,97 20,96",  # shallow waist
            "10,02 40,04 78,06 70,22 52,36 38,44 66,54 72,76 46,94 12,100",  # narrow
        ),
    ),
    Glyph(  # begins like a z
        weight=0.10,
        strokes=((0, 1, 2), (2, 3, 4), (4, 5, 6, 7, 8)),
        shapes=(
            "10,04 45,03 85,02 62,22 42,40 72,44 90,70 56,100 08,90",
            "20,00 50,02 78,06 60,20 40,36 78,44 86,76 46,98 05,94",
        ),
    ),
    Glyph(  # one line with a little loop at the waist
        weight=0.18,
        strokes=((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),),
        shapes=(
            "14,14 38,00 70,04 78,22 60,40 38,48 44,40 72,52 86,74 54,100 08,86",
            "08,16 40,02 74,06 80,24 56,46 32,52 42,38 70,54 78,78 48,98 12,92",
        ),
    ),
    Glyph(  # the pen comes down before it goes up
        weight=0.12,
        strokes=((0, 1, 2, 3, 4, 5, 6), (6, 7, 8, 9, 10)),
        shapes=(
            "20,34 08,18 34,00 68,02 80,20 66,38 38,47 74,54 86,76 52,100 04,86",
            "16,26 14,10 40,00 74,06 76,24 60,40 44,46 68,52 78,78 44,98 08,80",
        ),
    ),
)

SEVEN: Final = (
    Glyph(  # a short stroke down, a wavy bar, the stem
        weight=0.10,
        strokes=((0, 1, 2, 3, 4), (4, 5, 6, 7)),
        shapes=(
            "04,28 10,06 36,12 62,12 88,02 72,32 56,64 44,100",
            "02,36 16,08 40,06 64,16 86,06 66,36 46,66 34,100",
            "08,22 08,02 34,06 60,06 84,06 80,34 74,66 70,100",
        ),
    ),
    Glyph(  # like a closing parenthesis: no corner, hardly a bar
        weight=0.05,
        strokes=((0, 1, 2, 3, 4, 5),),
        shapes=("10,12 50,00 82,16 84,44 66,74 36,100", "18,06 60,06 86,26 80,52 58,80 26,100"),
    ),
    Glyph(
        weight=0.70,
        strokes=((0, 1, 2), (2, 3, 4, 5)),
        shapes=(
            "08,08 45,06 88,04 74,32 56,64 40,100",
            "05,14 45,10 90,02 72,30 54,62 42,100",
            "12,04 48,06 82,10 76,36 70,66 62,100",
            "05,06 42,02 84,08 60,36 42,64 32,100",
            "02,10 45,12 86,08 66,40 40,70 18,100",
        ),
    ),
    Glyph(  # one line, the corner rounded
        weight=0.14,
        strokes=((0, 1, 2, 3, 4, 5, 6),),
        shapes=(
            "08,16 30,04 68,03 84,14 74,40 58,68 46,100",
            "06,10 34,08 74,04 86,16 66,42 48,70 36,100",
            "10,22 26,08 62,00 82,18 80,44 72,70 62,100",
        ),
    ),
    Glyph(
        weight=0.08,
        strokes=((0, 1, 2), (2, 3, 4, 5), (6, 7)),
        shapes=(
            "08,08 45,06 88,04 74,32 56,64 40,100 34,52 86,50",
            "05,12 45,08 90,04 66,36 46,64 30,100 26,50 84,56",
            "12,04 48,06 82,08 74,36 64,66 54,100 42,48 96,44",
        ),
    ),
    Glyph(  # the bar begins with a tick
        weight=0.08,
        strokes=((6, 0), (0, 1, 2), (2, 3, 4, 5)),
        shapes=("10,06 45,06 88,04 74,32 56,64 40,100 06,24", "05,04 42,08 84,06 62,36 46,64 38,100 08,20"),
    ),
)
