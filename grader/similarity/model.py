"""What a comparison found: frozen, plain, and the shape of its JSON."""

from dataclasses import dataclass

__all__ = ["BIN_PERCENT", "COMPARISON_FORMAT", "Comparison", "Pair", "Region", "Side", "Unread"]

COMPARISON_FORMAT = "gradekit/comparison/v1"
# How wide a bin of ``Comparison.spread`` is.
BIN_PERCENT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Where one side of a region lies; lines count from 1, in a notebook within *cell*, which is 0 for other files.

    *part* is the function or class that holds it, or "" for code outside of any.
    """

    file: str
    part: str
    first_line: int
    last_line: int
    cell: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of *tokens* tokens that two submissions share; *rare* is the part of the pair's weight in it."""

    left: Side
    right: Side
    tokens: int
    rare: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two submissions and how alike they are, from 0 to 1.

    *shared* is the weight of what both have, *of* that of everything in the one that holds less; both in stretches of
    tokens, of which one that only these two have counts as 1 and one that many have as less.
    """

    left: str
    right: str
    alike: float
    shared: float
    of: float
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A submission that was not compared, or not wholly, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A class compared with itself.

    *pairs* are the most alike first; *listed* says how many there were before the list was cut. *spread* counts all
    pairs of the class by how alike they are, in bins of ``BIN_PERCENT`` percent from 0. What more than *common_from*
    submissions share was not counted.
    """

    submissions: int
    pairs: tuple[Pair, ...]
    listed: int
    spread: tuple[int, ...]
    common_from: int
    unread: tuple[Unread, ...] = ()
    format: str = COMPARISON_FORMAT
