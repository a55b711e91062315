"""Answers as they stand in a filled sheet: forgiving, never an exception, and nothing of the empty sheet among them."""

from collections import Counter

from grader.question import Answer, Form, Questionnaire
from grader.questionnaire.blank import Blank, blank_of
from grader.questionnaire.forms import READERS
from grader.questionnaire.reading import markdown
from grader.questionnaire.sections import MAX_SHEET_BYTES, Section, lines_of, sections
from grader.saying import Said, say

__all__ = ["read_answers", "sheet_notes"]


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
    for section in _sections(text, questionnaire, blank):
        part = parts[section.part]
        answer = READERS[part.form](part, section, blank.parts[part.id], parser)
        if answer is not None:
            answers[part.id] = answer
    return tuple(answers[each] for each in parts if each in answers)


def sheet_notes(text: str, questionnaire: Questionnaire, blank: Blank | None = None) -> tuple[Said, ...]:
    """Return what is to be said of a sheet: which parts stand there twice, and that it is longer than is read."""
    found = _sections(text, questionnaire, blank or blank_of(questionnaire))
    twice = [part for part, count in Counter(each.part for each in found).items() if count > 1]
    notes = []
    if twice:
        notes.append(
            say("The sheet has these parts more than once: {parts}. Of each, the last answer counts.", parts=twice)
        )
    if len(text) > MAX_SHEET_BYTES:
        notes.append(say("The sheet is longer than {most} KiB; the rest was not read.", most=MAX_SHEET_BYTES >> 10))
    return tuple(notes)


def _sections(text: str, questionnaire: Questionnaire, blank: Blank) -> list[Section]:
    tables = {part.id for part in questionnaire.parts if part.form is Form.MATCH}
    return sections(lines_of(text[:MAX_SHEET_BYTES]), blank.parts, blank.headings, tables)
