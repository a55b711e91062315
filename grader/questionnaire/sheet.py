"""Answers as they stand in a filled sheet: forgiving, never an exception, and nothing of the empty sheet among them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from grader.question import Answer, Form, Questionnaire
from grader.questionnaire.blank import Blank, blank_of
from grader.questionnaire.forms import READERS
from grader.questionnaire.reading import markdown
from grader.questionnaire.sections import MAX_SHEET_BYTES, Section, lines_of, outside, sections, soup
from grader.saying import Said, say

__all__ = ["read_answers", "sheet_notes"]

_MOST_STRAYS = 5
# Ten times what the longest sheet has, and of one part far more than it can need: what a line costs differs by what
# stands in it. Prose may be as long as the sheet.
MAX_LINES = 10_000
MAX_PART_LINES, MAX_PART_LENGTH = 400, 16 << 10


def read_answers(text: str, questionnaire: Questionnaire, blank: Blank | None = None) -> tuple[Answer, ...]:
    """Read what is answered in a sheet.

    Args:
        text: the sheet, or anything else: hostile.
        questionnaire: what is asked.
        blank: what stands in the empty sheets, and is nobody's answer: ``grader.handout.blank_in`` gives that of all
            languages. By default it is that of the sheet in English.

    Returns:
        An answer for each part that has one, in the order of the key; ``problem`` says what could not be read. Of a
        part that is there twice it is the last that is not empty.
    """
    blank = blank or blank_of(questionnaire)
    parser = markdown()
    parts = {part.id: part for part in questionnaire.parts}
    answers: dict[str, Answer] = {}
    for whole in _sections(text, questionnaire, blank):
        part = parts[whole.part]
        section = whole if part.form is Form.TEXT else _beginning(whole)
        answer = READERS[part.form](part, section, blank.parts[part.id], parser)
        if answer is not None:
            answers[part.id] = answer
    return tuple(answers[each] for each in parts if each in answers)


def sheet_notes(text: str, questionnaire: Questionnaire, blank: Blank | None = None) -> tuple[Said, ...]:
    """Return what is to be said of a sheet: which parts stand there twice, what could not be placed, its length."""
    blank = blank or blank_of(questionnaire)
    found = _sections(text, questionnaire, blank)
    twice = [part for part, count in Counter(each.part for each in found).items() if count > 1]
    notes = [*_of_strays(_lines(text), found, blank)]
    if twice:
        notes.append(
            say("The sheet has these parts more than once: {parts}. Of each, the last answer counts.", parts=twice)
        )
    prose = {part.id for part in questionnaire.parts if part.form is Form.TEXT}
    if cut := dict.fromkeys(each.part for each in found if each.part not in prose and _beginning(each) != each):
        notes.append(say("These parts are too long, and only their beginning was read: {parts}.", parts=[*cut]))
    if lines_of(text)[MAX_LINES:]:
        notes.append(say("The sheet has more than {most} lines; the rest was not read.", most=MAX_LINES))
    if len(text) > MAX_SHEET_BYTES:
        notes.append(say("The sheet is longer than {most} KiB; the rest was not read.", most=MAX_SHEET_BYTES >> 10))
    return tuple(notes)


def _of_strays(lines: Sequence[str], found: Sequence[Section], blank: Blank) -> Iterator[Said]:
    strays = [each for each in outside(lines, found, blank.headings) if soup(lines[each - 1]) not in blank.outside]
    if strays and not found:
        yield say(
            "Nothing in this sheet could be placed. Before each answer its part's number has to stand, such as 5a; "
            "`grade init` writes a sheet with all of them."
        )
    elif strays := [each for each in strays if found and each > found[0].line]:
        # What stands before the first part is a title, a name, a greeting.
        yield say(
            "What stands in these lines belongs to no part, and was not read: {lines}. "
            "Write an answer below its part's number, such as 5a.",
            lines=[*map(str, strays[:_MOST_STRAYS]), *(["…"] if len(strays) > _MOST_STRAYS else [])],
        )


def _lines(text: str) -> list[str]:
    return lines_of(text[:MAX_SHEET_BYTES])[:MAX_LINES]


def _beginning(section: Section) -> Section:
    """Return *section* as far as it is read of a part that asks for little."""
    kept, room = list[str](), MAX_PART_LENGTH
    for line in section.lines[:MAX_PART_LINES]:
        if room <= 0:
            break
        kept.append(line[:room])
        room -= len(line) + 1
    return replace(section, lines=tuple(kept))


def _sections(text: str, questionnaire: Questionnaire, blank: Blank) -> list[Section]:
    tables = {part.id for part in questionnaire.parts if part.form is Form.MATCH}
    return sections(_lines(text), blank.parts, blank.headings, tables)
