"""A rubric held against free prose: which concepts are found, and by which words; a first guess, for a person to judge.

A sign is words joined by `` + ``, which all have to occur in a sentence or in two that follow each other; each may be
several, joined by `` | ``, of which one is enough. Latin words are whole words; ``*`` at the end stands for any ending.
Chinese and Korean ones are found anywhere, as they are written without spaces or take endings.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from grader.question import Concept, Part
from grader.questionnaire.normal import one_hand
from grader.result import FoundConcept

__all__ = ["MOST_TEXT", "found_concepts", "is_list_of_words", "share"]

# Of a longer answer the rest is left to the person.
MOST_TEXT = 8_000
_EVIDENCE = 200
_ENDS = re.compile(r"(?<=[!?;])\s+|(?<=\.)\s+|(?<=\.)(?=[\u3400-\u9fff\uac00-\ud7af])|(?<=[。！？；])|\n+")
_APART = re.compile(r"[\s\-_]+")
_BEYOND_LATIN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_PIECES = re.compile(r"[,，、;；\n/|•·]+")
# What no English sentence of some length does without.
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "because",
        "but",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "not",
        "of",
        "on",
        "or",
        "so",
        "than",
        "that",
        "the",
        "them",
        "then",
        "these",
        "they",
        "this",
        "to",
        "was",
        "we",
        "what",
        "when",
        "which",
        "will",
        "with",
        "would",
        "you",
    ]
)
_KOREAN_ENDS = tuple("다요음함됨는은을를면고서로")


def found_concepts(part: Part, text: str, *, prompts: Iterable[str] = ()) -> tuple[FoundConcept, ...]:
    """Return the concepts of *part* with what speaks for each in *text*; those that are not found have no title.

    Whoever sees the result would else read off it what to write. For the same reason a title says nothing for itself
    when it is written as a sentence.

    Args:
        part: one of the form ``text``.
        text: what was answered; hostile. Its first 8,000 characters are looked at.
        prompts: sentences that were given and say nothing when they are copied.
    """
    titles = (concept.title for concept in part.concepts)
    given = {_letters(each) for prompt in (*prompts, *titles) for each in _sentences(prompt)}
    prose = _Prose([each for each in _sentences(text[:MOST_TEXT]) if _letters(each) not in given])
    return tuple(_look_for(concept, prose) for concept in part.concepts)


def share(found: Iterable[FoundConcept]) -> float:
    """Return the weight of what was found, as a share of all, between 0 and 1."""
    concepts = tuple(found)
    if all(each.found for each in concepts):
        return 1.0 if concepts else 0.0
    return sum(each.weight for each in concepts if each.found) / sum(each.weight for each in concepts)


def is_list_of_words(text: str) -> bool:
    """Whether *text* puts word beside word and says nothing with them: all signs of all rubrics would be in a list."""
    text = one_hand(text[:MOST_TEXT]).casefold()
    pieces = [each for each in map(str.strip, _PIECES.split(text)) if each]
    if len(pieces) > 4 and sum(map(_is_short, pieces)) >= 0.8 * len(pieces):
        return True
    words = re.findall(r"[^\W\d_]+(?:'[a-z]+)?", text)
    if not _BEYOND_LATIN.search(text):
        return len(words) > 7 and not _SMALL_WORDS.intersection(words)
    if _HANGUL.search(text):
        return len(words) > 5 and not any(each.endswith(_KOREAN_ENDS) for each in words)
    # In Chinese there are no spaces between words.
    return len(words) > 5 and all(len(each) < 7 for each in words) and not re.search("[的是了会會就把]", text)


def _is_short(piece: str) -> bool:
    if _BEYOND_LATIN.search(piece) and not _HANGUL.search(piece):
        # Longer ones are clauses: 學習率太高.
        return len(piece) < 5
    return len(piece.split()) < 3 and not piece.endswith(("다", "요"))


class _Prose:
    """Sentences that are searched word by word, each word in all of them at once, however many there are."""

    def __init__(self, sentences: list[str]) -> None:
        self.sentences = sentences
        self._plain = _Lines([_plain(each) for each in sentences])
        self._dense = _Lines([_plain(each).replace(" ", "") for each in sentences])

    def hold(self, signs: Iterable[str], *, pairs: bool) -> set[int]:
        """Return which sentences hold one of *signs*; with *pairs*, which do together with the one behind them."""
        return {place for sign in signs for place in self._hold(_sign(sign), pairs=pairs)}

    def _hold(self, sign: "_Sign", *, pairs: bool) -> set[int]:
        found: set[int] | None = None
        for words in sign:
            places = {place for word in words for place in self._places(word)}
            if pairs:
                places |= {place - 1 for place in places}
            found = places if found is None else found & places
            if not found:
                return set()
        last = len(self.sentences) - (2 if pairs else 1)
        return {place for place in found or () if 0 <= place <= last}

    def _places(self, word: "_Word") -> Iterator[int]:
        stem, pattern = word
        lines = self._plain if pattern else self._dense
        return lines.places(stem, pattern)


class _Lines:
    """Texts that are searched as one."""

    def __init__(self, lines: list[str]) -> None:
        self._text = "\n".join(lines)
        self._starts = [0, *accumulate(len(each) + 1 for each in lines)]

    def places(self, stem: str, pattern: re.Pattern[str] | None) -> Iterator[int]:
        """Yield which of them hold *stem*, and hold it as *pattern* wants it."""
        start = self._text.find(stem)
        while start >= 0:
            place = bisect_right(self._starts, start) - 1
            end = self._starts[place + 1]
            if pattern is None or pattern.search(self._text, self._starts[place], end - 1):
                yield place
            start = self._text.find(stem, end)


def _look_for(concept: Concept, prose: _Prose) -> FoundConcept:
    # Many say in two short sentences what others say in one; the shorter evidence is looked at first.
    for pairs in (False, True):
        places = prose.hold(concept.signs, pairs=pairs) - prose.hold(concept.against, pairs=pairs)
        if places:
            first = min(places)
            evidence = " ".join(prose.sentences[first : first + 1 + pairs])
            short = evidence if len(evidence) <= _EVIDENCE else f"{evidence[: _EVIDENCE - 1]}…"
            return FoundConcept(id=concept.id, title=concept.title, weight=concept.weight, found=True, evidence=short)
    return FoundConcept(id=concept.id, title="", weight=concept.weight, found=False)


def _sentences(text: str) -> Iterator[str]:
    return (each for each in map(str.strip, _ENDS.split(text)) if _plain(each))


def _plain(text: str) -> str:
    return _APART.sub(" ", one_hand(text).casefold()).strip()


def _letters(text: str) -> str:
    """Return *text* without layout and marks: a sentence that is copied is the same."""
    return "".join(each for each in _plain(text) if each.isalnum())


_Word = tuple[str, re.Pattern[str] | None]
_Sign = tuple[tuple[_Word, ...], ...]


@lru_cache(maxsize=4096)
def _sign(text: str) -> _Sign:
    # A plus sign may be part of a word, as in C++, if no spaces are around it.
    return tuple(
        tuple(_word(word) for word in _alternatives(group)) for group in re.split(r"\s\+\s", text) if group.strip()
    )


def _alternatives(group: str) -> Iterator[str]:
    return (word for each in group.split("|") if (word := each.strip()))


def _word(text: str) -> _Word:
    # An asterisk alone is what Python multiplies with.
    stem = _plain(text.rstrip("*")) or text
    if _BEYOND_LATIN.search(stem):
        return stem.replace(" ", ""), None
    ending = "[a-z]*" if text.endswith("*") and stem != text else ""
    # Only Latin letters and digits make a word go on: in Chinese a word stands between others without spaces.
    before = r"(?<![a-z0-9])" if stem[:1].isalnum() else ""
    after = r"(?![a-z0-9])" if stem[-1:].isalnum() else ""
    return stem, re.compile(before + re.escape(stem) + ending + after)
