"""A rubric held against free prose: which concepts are found, and by which words; a first guess, for a person to judge.

A sign is words joined by `` + ``, which all have to occur in a sentence or in two that follow each other; each may be
several, joined by `` | ``, of which one is enough. Latin words are whole words; ``*`` at the end stands for any ending.
Chinese and Korean ones are found anywhere, as they are written without spaces or take endings.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from grader.question import Concept, Part
from grader.questionnaire.normal import normal
from grader.result import FoundConcept

__all__ = ["MOST_TEXT", "found_concepts", "share"]

# Of a longer answer the rest is left to the person.
MOST_TEXT = 20_000
_EVIDENCE = 200
_ENDS = re.compile(r"(?<=[!?;])\s+|(?<=\.)\s+|(?<=[\u3002\uff01\uff1f\uff1b])|\n+")
_APART = re.compile(r"[\s\-_\u2010-\u2014]+")
_BEYOND_LATIN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it was written, as it is searched, and that without spaces."""

    written: str
    plain: str
    dense: str


def found_concepts(part: Part, text: str, *, prompts: Iterable[str] = ()) -> tuple[FoundConcept, ...]:
    """Return the concepts of *part* with what speaks for each in *text*.

    Args:
        part: one of the form ``text``.
        text: what was answered; hostile. Its first 20,000 characters are looked at.
        prompts: sentences that were given and say nothing when they are copied.
    """
    given = {normal(each.written) for prompt in prompts for each in _sentences(prompt)}
    sentences = [each for each in _sentences(text[:MOST_TEXT]) if normal(each.written) not in given]
    # Many say in two short sentences what others say in one; the shorter evidence is looked at first.
    pairs = [_sentence(f"{one.written} {two.written}") for one, two in pairwise(sentences)]
    return tuple(_look_for(concept, [*sentences, *pairs]) for concept in part.concepts)


def share(found: Iterable[FoundConcept]) -> float:
    """Return the weight of what was found, as a share of all, between 0 and 1."""
    concepts = tuple(found)
    everything = sum(each.weight for each in concepts)
    return sum(each.weight for each in concepts if each.found) / everything if everything else 0.0


def _look_for(concept: Concept, sentences: list[_Sentence]) -> FoundConcept:
    signs = [_sign(each) for each in concept.signs]
    against = [_sign(each) for each in concept.against]
    for sentence in sentences:
        if any(_holds(sign, sentence) for sign in signs) and not any(_holds(sign, sentence) for sign in against):
            evidence = sentence.written
            short = evidence if len(evidence) <= _EVIDENCE else f"{evidence[: _EVIDENCE - 1]}…"
            return FoundConcept(id=concept.id, title=concept.title, weight=concept.weight, found=True, evidence=short)
    return FoundConcept(id=concept.id, title=concept.title, weight=concept.weight, found=False)


def _sentences(text: str) -> Iterator[_Sentence]:
    for written in _ENDS.split(text):
        sentence = _sentence(written)
        if sentence.plain:
            yield sentence


def _sentence(written: str) -> _Sentence:
    plain = _plain(written)
    return _Sentence(written.strip(), plain, plain.replace(" ", ""))


def _plain(text: str) -> str:
    return _APART.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


_Sign = tuple[tuple[re.Pattern[str] | str, ...], ...]


@lru_cache(maxsize=4096)
def _sign(text: str) -> _Sign:
    # A plus sign may be part of a word, as in C++, if no spaces are around it.
    return tuple(
        tuple(_word(word) for word in _alternatives(group)) for group in re.split(r"\s\+\s", text) if group.strip()
    )


def _alternatives(group: str) -> Iterator[str]:
    return (word for each in group.split("|") if (word := each.strip()))


def _word(text: str) -> re.Pattern[str] | str:
    stem = _plain(text.rstrip("*"))
    if _BEYOND_LATIN.search(stem):
        return stem.replace(" ", "")
    ending = "[a-z]*" if text.endswith("*") else ""
    # Only Latin letters and digits make a word go on: in Chinese a word stands between others without spaces.
    before = r"(?<![a-z0-9])" if stem[:1].isalnum() else ""
    after = r"(?![a-z0-9])" if stem[-1:].isalnum() else ""
    return re.compile(before + re.escape(stem) + ending + after)


def _holds(sign: _Sign, sentence: _Sentence) -> bool:
    return all(any(_occurs(word, sentence) for word in words) for words in sign)


def _occurs(word: re.Pattern[str] | str, sentence: _Sentence) -> bool:
    return word in sentence.dense if isinstance(word, str) else word.search(sentence.plain) is not None
