"""What stands in the empty sheets, in all languages: none of it is anybody's answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt

from grader.question import Questionnaire
from grader.questionnaire.boxes import boxed
from grader.questionnaire.normal import normal
from grader.questionnaire.reading import leaves, markdown
from grader.questionnaire.sections import Section, lines_of, outside, sections, soup
from grader.questionnaire.writing import bare_sheet

__all__ = ["Blank", "Known", "blank_of"]

_ITEM = re.compile(r"\(?([A-Z])[.)]\s+(.*)")
# A line as long as this that is a stretch of a question was copied or wrapped from there.
_STRETCH = 20


@dataclass(slots=True)
class Known:
    """Of one part: the soups of its lines, and which text has which letter, which left side which place."""

    lines: set[str] = field(default_factory=set)
    stretch: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    lefts: dict[str, int] = field(default_factory=dict)

    def has(self, line: str, *, loosely: bool) -> bool:
        """Whether *line* says nothing that the empty sheet does not; *loosely*: or is a stretch of it."""
        plain = soup(line)
        if not plain:
            # Rules, empty quotations and rows; another sign may be an answer.
            return re.fullmatch(r"\s*(?:[-*_]{3,}|>*|[|:\-\s]+|<!--|-->)\s*", line) is not None
        return plain in self.lines or (loosely and len(plain) >= _STRETCH and plain in self.stretch)


@dataclass(frozen=True, slots=True)
class Blank:
    """The soups of all headings, what is known by part, and the soups of lines that stand outside of all parts."""

    headings: frozenset[str]
    parts: dict[str, Known]
    outside: frozenset[str] = frozenset()


def blank_of(questionnaire: Questionnaire, handed_out: Sequence[str] = ()) -> Blank:
    """Return what stands in the empty sheet in English and in those *handed_out*; it takes a while for a long one."""
    parser = markdown()
    known = {part.id: Known() for part in questionnaire.parts}
    headings: set[str] = set()
    apart: set[str] = set()
    for sheet in (bare_sheet(questionnaire), *handed_out):
        lines = lines_of(sheet)
        headings |= {soup(line) for line in lines if re.match(r"#{2,3} \d", line)}
        found = sections(lines, known, headings)
        for section in found:
            _learn(known[section.part], section, parser)
        apart |= {soup(lines[each - 1]) for each in outside(lines, found, ())}
    return Blank(frozenset(headings), known, frozenset(apart))


def _learn(known: Known, section: Section, parser: MarkdownIt) -> None:
    known.lines |= {each for each in map(soup, section.lines) if each}
    known.stretch += f"\n{soup(' '.join(section.lines))}"
    rows = 0
    for leaf in leaves(section, parser):
        box = boxed(leaf.text)
        found = _ITEM.fullmatch(box[1] if box else leaf.text) if leaf.kind == "item" else None
        if found:
            known.texts |= dict.fromkeys((normal(found[2]), *filter(None, [soup(found[2])])), found[1])
        if len(leaf.cells) == 3 and leaf.cells[0].strip().isdecimal():
            known.lefts[soup(leaf.cells[1]) or leaf.cells[1]] = rows
            rows += 1
