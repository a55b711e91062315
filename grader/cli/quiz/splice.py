"""One answer put into a sheet that somebody may have changed by hand: all else in it stays as it is.

A sheet is text for people, and there are many ways to write one. So an answer is put in where the sheet as it was
handed out would have it; then the sheet is read again, and where it does not say what it should, less is kept of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from grader.question import Answer, Form, Part, Questionnaire
from grader.questionnaire.blank import Blank
from grader.questionnaire.reading import marked
from grader.questionnaire.sections import Section, sections
from grader.questionnaire.sheet import read_answers
from grader.questionnaire.writing import Wording, write_sheet

__all__ = ["Spliced", "says", "splice"]

_BREAK = re.compile(r"\r\n|\r|\n")
_BOX = re.compile(r"(?P<before>\s*[-*+]\s+\[)[^\]]?(?P<between>\]\s+)(?P<letter>[A-Z])(?=[.)])")
_ROW = re.compile(r"(?P<before>\s*\|\s*(?P<number>\d{1,2})\s*\|.*\|)(?P<cell>[^|]*)(?P<end>\|\s*)")


@dataclass(frozen=True, slots=True)
class Spliced:
    """A sheet's new *text*; *read* is False where the answer cannot be told from what is handed out."""

    text: str
    read: bool = True


def splice(
    text: str, questionnaire: Questionnaire, answer: Answer, *, blank: Blank, wording: Wording, course: str
) -> Spliced | None:
    """Return the sheet *text* with *answer* in the place of what was answered to that part.

    Args:
        text: a sheet, perhaps changed by hand.
        questionnaire: what is asked.
        answer: letters as the sheet shows them; an empty one takes out what is there.
        blank: what stands in the empty sheets.
        wording: the words for what has to be written anew.
        course: the course's name.

    Returns:
        The new sheet, or None if there is no way to put the answer in without changing others.
    """
    before = {each.part: each for each in read_answers(text, questionnaire, blank)}
    sheet = _Sheet(text)
    places = [each for each in _sections(sheet, questionnaire, blank) if each.part == answer.part]
    part = next(each for each in questionnaire.parts if each.id == answer.part)
    fresh = _fresh(questionnaire, part, answer, wording, course)
    fallback: Spliced | None = None
    for tried in _ways(sheet, questionnaire, blank, part, answer, places, fresh):
        found = {each.part: each for each in read_answers(tried, questionnaire, blank)}
        if not all(says(found.get(each), before.get(each)) for each in {*before, *found} - {answer.part}):
            continue
        if says(found.get(answer.part), answer):
            return Spliced(tried)
        fallback = fallback or Spliced(tried, read=False)
    return fallback


def says(one: Answer | None, other: Answer | None) -> bool:
    """Whether two answers say the same; blanks and lines do not count."""
    return _said(one) == _said(other)


def _said(answer: Answer | None) -> tuple[tuple[str, ...], list[str]]:
    if answer is None:
        return (), []
    return answer.chosen if any(answer.chosen) else (), answer.text.split()


class _Sheet:
    """Lines of a text with the ends that they have; they may be changed, and put together again."""

    def __init__(self, text: str) -> None:
        self.mark = "\ufeff" if text.startswith("\ufeff") else ""
        bare = text.removeprefix("\ufeff")
        self.ends = _BREAK.findall(bare)
        self.lines = _BREAK.split(bare)
        self.end = max(set(self.ends), key=self.ends.count) if self.ends else "\n"

    def replaced(self, pieces: Sequence[tuple[int, int, Sequence[str]]]) -> str:
        """Return the text with the lines from *first* up to *last* of each piece replaced by others."""
        lines, ends = list(self.lines), [*self.ends, ""]
        for first, last, others in sorted(pieces, reverse=True):
            own = [
                ends[first + each] if first + each < last and first + each < len(self.ends) else self.end
                for each in range(len(others))
            ]
            lines[first:last], ends[first:last] = list(others), own
        # Nothing stands behind the last line, whichever it is now.
        ends[-1] = ""
        return self.mark + "".join(line + end for line, end in zip(lines, ends, strict=True))


def _sections(sheet: _Sheet, questionnaire: Questionnaire, blank: Blank) -> list[Section]:
    tables = {part.id for part in questionnaire.parts if part.form is Form.MATCH}
    return sections(sheet.lines, blank.parts, blank.headings, tables)


def _fresh(
    questionnaire: Questionnaire, part: Part, answer: Answer, wording: Wording, course: str
) -> tuple[str, list[str]]:
    """Return the heading of *part* and the lines below it, as they would be handed out with *answer* filled in."""
    topic = next(each for each in questionnaire.topics if part in each.parts)
    alone = replace(questionnaire, topics=(replace(topic, parts=(part,)),))
    lines = write_sheet(alone, wording, course, [answer]).splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith(f"### {part.id}. "))
    return lines[at], lines[at + 1 :]


def _ways(
    sheet: _Sheet,
    questionnaire: Questionnaire,
    blank: Blank,
    part: Part,
    answer: Answer,
    places: Sequence[Section],
    fresh: tuple[str, list[str]],
) -> Iterator[str]:
    """Yield sheets with the answer in them, that which keeps most first."""
    heading, body = fresh
    if not places:
        at = _place_of(sheet, questionnaire, blank, part)
        between = [""] if at and sheet.lines[at - 1].strip() else []
        yield sheet.replaced([(at, at, [*between, heading, *body, ""])])
        return
    known = frozenset(blank.parts[part.id].lines)
    for chosen in (places[-1:], places):
        mended = [(each, _mended(each, part, answer, body, known)) for each in chosen]
        pieces = [_piece(sheet, each, lines) for each, lines in mended if lines is not None]
        if len(pieces) == len(chosen):
            yield sheet.replaced(pieces)
    for chosen in (places[-1:], places):
        yield sheet.replaced([_piece(sheet, each, [*body, ""], heading) for each in chosen])


def _piece(sheet: _Sheet, section: Section, lines: Sequence[str], heading: str = "") -> tuple[int, int, Sequence[str]]:
    first = section.line - 1
    # What stands beside the number, without a heading of its own, belongs to the section.
    beside = bool(section.lines) and (first >= len(sheet.lines) or sheet.lines[first] != section.lines[0])
    above = [heading] if beside and heading else []
    return first, min(first + len(section.lines), len(sheet.lines)), [*above, *lines]


def _place_of(sheet: _Sheet, questionnaire: Questionnaire, blank: Blank, part: Part) -> int:
    """Return before which line a part that the sheet lacks belongs: behind those that come before it in the key."""
    ids = [each.id for each in questionnaire.parts]
    earlier = set(ids[: ids.index(part.id)])
    ends = [each.line - 1 + len(each.lines) for each in _sections(sheet, questionnaire, blank) if each.part in earlier]
    return min(max(ends, default=len(sheet.lines)), len(sheet.lines))


def _mended(section: Section, part: Part, answer: Answer, body: list[str], known: frozenset[str]) -> list[str] | None:
    """Return the lines of *section* with *answer* in them, or None if that place cannot be found."""
    mend: Callable[[list[str]], list[str] | None] = {
        Form.CHOICE: lambda lines: _boxes(lines, answer),
        Form.SEVERAL: lambda lines: _boxes(lines, answer),
        Form.MATCH: lambda lines: _rows(lines, answer),
    }.get(part.form, lambda lines: _behind_mark(lines, body, known))
    return mend(list(section.lines))


def _boxes(lines: list[str], answer: Answer) -> list[str] | None:
    wanted = set(answer.chosen)
    for index, line in enumerate(lines):
        if box := _BOX.match(line):
            wanted.discard(box["letter"])
            sign = "x" if box["letter"] in answer.chosen else " "
            lines[index] = f"{box['before']}{sign}{box['between']}{line[box.start('letter') :]}"
    return None if wanted else lines


def _rows(lines: list[str], answer: Answer) -> list[str] | None:
    wanted = {index for index, each in enumerate(answer.chosen) if each}
    for index, line in enumerate(lines):
        if row := _ROW.fullmatch(line):
            at = int(row["number"]) - 1
            letter = answer.chosen[at] if 0 <= at < len(answer.chosen) else ""
            wanted.discard(at)
            lines[index] = f"{row['before']}{f' {letter} ' if letter else ' '}{row['end']}"
    return None if wanted else lines


def _behind_mark(lines: list[str], body: list[str], known: frozenset[str]) -> list[str] | None:
    """Return *lines* with what stands behind the answer mark as *body* has it."""
    mark, new = marked(lines, known), marked(body, known)
    if mark is None or new is None:
        return None
    behind = [each for each in body[new[0] :] if each.strip()] or body[new[0] :]
    return [*lines[: mark[0]], *behind, ""]
