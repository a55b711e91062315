"""Which submissions are alike: their tokens without names, and how rare in the class what two of them share is.

Nothing here runs code, and nothing here says that somebody copied: a person has to look.
"""

from grader.similarity.comparing import compare, pair_of
from grader.similarity.index import Index, index_of
from grader.similarity.model import BIN_PERCENT, COMPARISON_FORMAT, Comparison, Pair, Region, Side, Unread
from grader.similarity.stretches import Given, given_code

__all__ = [
    "BIN_PERCENT",
    "COMPARISON_FORMAT",
    "Comparison",
    "Given",
    "Index",
    "Pair",
    "Region",
    "Side",
    "Unread",
    "compare",
    "given_code",
    "index_of",
    "pair_of",
]
