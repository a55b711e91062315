"""Short answers held against what a key accepts, and against what it knows to be wrong."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.question import Mistake, Part
from grader.questionnaire.expressions import same_code
from grader.questionnaire.normal import normal, one_hand, said_alone

__all__ = ["Match", "matches"]

# Between a word and the same in other words, or in another language.
_TWICE = re.compile(r"[()\[\]/,;|]|\b(?:or|aka)\b|或者?|또는|혹은")
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])[\s_-]+(?=[^\W\d_])")
_CODE = re.compile(r"[.()\[\]=+*@{}]")
# What is longer is no short answer; a person reads it.
_MOST = 400

_Way = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Match:
    """A key knows the answer: it is right, or it is *mistake*."""

    mistake: Mistake | None = None


def matches(part: Part, text: str) -> Match | None:
    """Return what *part*, one of the form ``short``, knows of the answer *text*; None if nothing.

    What is written as the key has it comes before what only means the same.
    """
    if len(text) > _MOST:
        return None
    for is_one in _code_ways(text) if part.code else _ways(text):
        if is_one(part.accepted):
            return Match()
        for each in part.wrong:
            if is_one(each.text):
                return Match(each)
    return None


def _ways(text: str) -> tuple[_Way, ...]:
    """Return in what ways an answer may be one of a key's, the strictest first."""
    pieces = [_joined(each) for each in _TWICE.split(normal(text)) if each.strip()]
    # Of numbers and signs, several are another thing than one of them.
    several = len(pieces) > 1 and all(map(_LETTER.search, pieces))
    return (
        lambda texts: normal(text) in map(normal, texts),
        lambda texts: (
            {_joined(normal(text)), _joined(said_alone(text))} & {_joined(normal(each)) for each in texts} != set()
        ),
        lambda texts: several and {_joined(normal(each)) for each in texts}.issuperset(pieces),
    )


def _code_ways(text: str) -> tuple[_Way, ...]:
    return (
        lambda texts: _written(text) in map(_written, texts),
        lambda texts: any(same_code(text, each) for each in texts),
        # A word is one in any case; of Python, F.ReLU is another name than F.relu.
        lambda texts: said_alone(text) in {normal(each) for each in texts if not _CODE.search(each)},
    )


def _written(text: str) -> str:
    return " ".join(one_hand(text.strip().strip("`")).split())


def _joined(text: str) -> str:
    """Return *text* with mini-batch, mini batch and minibatch as one."""
    return _BETWEEN_LETTERS.sub("", text.strip(" .\"'"))
