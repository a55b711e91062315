"""New parts of a questionnaire, added below a sheet that is filled in; and which of the old ones read otherwise now."""

import re
from collections.abc import Collection, Iterator, Mapping

from grader.errors import SubmissionError
from grader.handout import blank_in, handed_out
from grader.model import Course
from grader.question import Questionnaire
from grader.questionnaire.blank import Blank
from grader.questionnaire.sections import MAX_SHEET_BYTES, fences, lines_of, sections, soup
from grader.questionnaire.sheet import read_answers

__all__ = ["Asked", "asked_in", "extended_sheet", "language_in", "new_parts"]

_MARK = "<!-- New in the course, added by `grade init`. Everything above is as you left it. -->"
_LANGUAGE = re.compile(r"<!-- gradekit questionnaire 1 · .* · ([A-Za-z-]+) -->")
_HEADING = re.compile(r"^(?=#{2,3} \d)", re.MULTILINE)
_PART = re.compile(r"### (\d+[a-z])\. ")


class Asked:
    """What a course asks now, in each language: the empty *sheets*, and what stands in them."""

    def __init__(self, course: Course, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.sheets: Mapping[str, str] = handed_out(course, questionnaire)
        self.blank: Blank = blank_in(course, questionnaire)
        self._shown = [_lines_by_part(sheet) for sheet in self.sheets.values()]

    def reads_as(self, part: str, lines: str) -> bool:
        """Whether the question of *part* stands in *lines*, a soup, as one of the sheets has it."""
        return any(all(each in lines for each in shown.get(part, ())) for shown in self._shown)


def asked_in(text: str, asked: Asked) -> tuple[set[str], tuple[str, ...]]:
    """Return the parts that the sheet *text* has, and those of them that ask something else in the course now."""
    found: dict[str, str] = {}
    for section in sections(lines_of(text), list(asked.blank.parts), asked.blank.headings):
        found[section.part] = found.get(section.part, "") + soup("\n".join(section.lines))
    changed = [part for part in asked.blank.parts if part in found and not asked.reads_as(part, found[part])]
    return set(found), tuple(changed)


def language_in(text: str, otherwise: str) -> str:
    """Return the language that the sheet *text* says it is in."""
    found = _LANGUAGE.match(text.lstrip("\ufeff \r\n"))
    return found[1] if found else otherwise


def new_parts(sheet: str, missing: Collection[str]) -> str:
    """Return those blocks of the empty *sheet* that ask the parts *missing*, with the headings of their topics."""
    kept: list[str] = []
    topic = ""
    for block in _HEADING.split(sheet)[1:]:
        part = _PART.match(block)
        if part is None:
            topic = block
        elif part[1] in missing:
            kept += [topic, block] if topic else [block]
            topic = ""
    return "".join(kept).rstrip("\n") + "\n"


def extended_sheet(text: str, sheet: str, missing: Collection[str], asked: Asked) -> str:
    """Return *text*, a filled sheet, with the parts *missing* of the empty *sheet* below it.

    Raises:
        SubmissionError: if an answer would be read otherwise then; the message says why.
    """
    gap = "" if not text else "\n" if text.endswith(("\n", "\r")) else "\n\n"
    added = f"{gap}{_MARK}\n\n{new_parts(sheet, missing)}"
    extended = text + (added.replace("\n", "\r\n") if "\r\n" in text else added)
    check_answers(text, extended, missing, asked)
    return extended


def check_answers(before: str, after: str, missing: Collection[str], asked: Asked) -> None:
    """Refuse what would change an answer, or ask for nothing.

    Raises:
        SubmissionError: if it would, or the sheet would be longer than what is read of one.
    """
    if len(after.encode("utf-8", "replace")) > MAX_SHEET_BYTES:
        raise SubmissionError(f"It would be longer than {MAX_SHEET_BYTES >> 10} KiB, and the rest is not read")
    old = read_answers(before, asked.questionnaire, asked.blank)
    same = old == read_answers(after, asked.questionnaire, asked.blank)
    if not same or not asked_in(after, asked)[0].issuperset(missing):
        raise SubmissionError("Nothing can be written below it without changing an answer; look at its last lines")


def _lines_by_part(sheet: str) -> dict[str, tuple[str, ...]]:
    """Return the soups of what the empty *sheet* asks, by part: without numbers of lines, and without code."""
    found = {}
    for block in _HEADING.split(sheet)[1:]:
        part = _PART.match(block)
        if part is not None:
            found[part[1]] = tuple(_asking(block))
    return found


def _asking(block: str) -> Iterator[str]:
    lines = block.split("\n")[1:]
    code = {index for fence in fences(lines, lambda _line: False) for index in range(fence.first, fence.last + 1)}
    for index, line in enumerate(lines):
        # Lines of an order are moved, and the mark of the answer is written over.
        if index not in code and not re.fullmatch(r"\*\*.*\*\*", line) and (words := soup(_bare(line))):
            yield words


def _bare(line: str) -> str:
    return re.sub(r"^\s*\d+\.\s*|^\s*- \[.\]\s*", "", line).rstrip("| ")
