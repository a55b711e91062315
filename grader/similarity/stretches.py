"""Stretches of tokens: what is compared, and what everybody was given."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from grader.course import stub_files
from grader.model import Course, SourceFile, Submission
from grader.similarity.tokens import MAX_CHARACTERS, Part, parts_of
from grader.source import bound_names, syntax_tree

__all__ = ["STRETCH", "Given", "Numbering", "Traced", "TracedPart", "given_code", "traced"]

# How many tokens make a stretch: `return (V - V).abs().mean()` has 14.
STRETCH = 8
# No honest work is so large.
MAX_TOKENS, MAX_TEXT = 50_000, 400_000

# What each stretch that was met is called, from 1; 0 stands for one that was given.
Numbering = dict[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Given:
    """What everybody was given: its stretches, and the names that are the course's and stay as they are."""

    known: frozenset[str]
    stretches: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TracedPart:
    """A part of *file* with the numbers of the stretches that begin at its tokens, 0 where it was given."""

    file: SourceFile
    part: Part
    stretches: "array[int]"  # Python 3.11 cannot subscript it


@dataclass(frozen=True, slots=True)
class Traced:
    """A submission's parts; *cut* if it holds more than is compared."""

    name: str
    parts: tuple[TracedPart, ...]
    cut: bool = False

    @property
    def own(self) -> set[int]:
        """The numbers of all stretches that were not given."""
        return {number for each in self.parts for number in each.stretches} - {0}


def given_code(course: Course, common: Iterable[str] = ()) -> Given:
    """Return what the students of *course* were given: stubs, prelude, and the texts in *common*.

    What stands in the stubs' comments and examples counts too: students remove the ``#`` in front of it.

    Raises:
        CourseError: if a stub or the prelude cannot be read.
    """
    stubs = [file.text for file in stub_files(course)]
    prelude = bound_names(syntax_tree(course.prelude, "prelude"))
    known = frozenset(prelude | {exercise.name for exercise in course.exercises})
    texts = [*stubs, *(_uncommented(text) for text in stubs), course.prelude, *common]
    stretches = {each for text in texts for part in parts_of(text, known) for each in _stretches(part)}
    return Given(known, frozenset(stretches))


def traced(submission: Submission, given: Given, numbering: Numbering) -> Traced:
    """Read *submission* into stretches; *numbering* is added to."""
    parts = []
    left, text_left = MAX_TOKENS, MAX_TEXT
    cut = False
    for file in submission.files:
        cut |= len(file.text) > min(MAX_CHARACTERS, text_left)
        text = file.text[: max(0, text_left)]
        text_left -= len(text)
        for part in parts_of(text, given.known):
            if len(part.tokens) > left:
                cut = True
            kept = Part(part.name, part.tokens[:left], part.lines[:left])
            left -= len(kept.tokens)
            numbers = array("L", [_number(each, given, numbering) for each in _stretches(kept)])
            parts.append(TracedPart(file, kept, numbers))
    return Traced(submission.name, tuple(parts), cut)


def _stretches(part: Part) -> Iterator[tuple[str, ...]]:
    return (part.tokens[start : start + STRETCH] for start in range(len(part.tokens) - STRETCH + 1))


def _number(stretch: tuple[str, ...], given: Given, numbering: Numbering) -> int:
    return 0 if stretch in given.stretches else numbering.setdefault(stretch, len(numbering) + 1)


def _uncommented(text: str) -> str:
    """Return the code that stands in comments and examples of *text*."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line.partition(mark)[2] for line in lines for mark in ("# ", ">>> ") if line.startswith(mark))
