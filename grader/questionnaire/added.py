"""What a student added to the section of a part, apart from what stood there before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from grader.questionnaire.blank import Known
from grader.questionnaire.reading import marked, unquoted
from grader.questionnaire.sections import Section, fences, soup
from grader.questionnaire.writing import SHOWN

__all__ = ["added", "without"]


def added(section: Section, known: Known) -> tuple[list[str], int]:
    """Return the lines that a student added to *section*, and the number of the first."""
    lines = _bare(section.lines, known)
    mark = marked(lines, frozenset(known.lines))
    start, below = 0, list[str]()
    if mark is not None:
        start, beside = mark
        below = [beside, *("" if known.has(line, loosely=False) else line for line in lines[start + 1 :])]
    if not any(map(str.strip, below)):
        above = lines if mark is None else lines[:start]
        start, below = 0, ["" if known.has(line, loosely=True) else line for line in above]
    first = next((index for index, line in enumerate(below) if line.strip()), 0)
    return unquoted(below), section.line + start + first


def _bare(lines: Sequence[str], known: Known) -> list[str]:
    """Return *lines* without comments, and without fenced blocks that belong to the question."""
    bare = ["" if re.fullmatch(r"\s*<!--.*?-->\s*", line) else line for line in lines]
    for fence in fences(lines, lambda _line: False):
        inside = lines[fence.first + 1 : fence.last + (0 if fence.closed else 1)]
        if SHOWN in fence.info[1:] or all(not line.strip() or soup(line) in known.lines for line in inside):
            bare[fence.first : fence.last + 1] = [""] * (fence.last + 1 - fence.first)
    return bare


def without(section: Section, blank: set[int]) -> Section:
    """Return *section* with the lines *blank* of it, from 0, emptied."""
    return replace(section, lines=tuple("" if index in blank else line for index, line in enumerate(section.lines)))
