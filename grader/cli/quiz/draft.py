"""A part while it is being answered: what is chosen, where one stands; pure, and without letters.

Options are known by their place in the key. The student's own letters come from the *shown* order, those of the sheet
from the sheet's, and the two never meet but here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from grader.question import Answer, Form, Part
from grader.questionnaire.shuffling import LETTERS, shown_order

__all__ = ["WRITTEN", "Draft", "answer_of", "carry", "draft_of", "is_blank", "pick", "place_at", "set_text", "step"]

# Forms that are answered by typing.
WRITTEN = (Form.NUMBER, Form.SHORT, Form.TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is answered to *part* so far.

    *shown* are its options, items or right sides as the student sees them, by their place in the key. *chosen* are
    those ticked, the items in their order once one was moved, or the right side of each pair, -1 where there is none.
    *cursor* is the line one stands at, -1 above them all; *held*: an item is being carried.
    """

    part: Part
    shown: tuple[int, ...]
    chosen: tuple[int, ...] = ()
    text: str = ""
    cursor: int = -1
    held: bool = False

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that the cursor goes over, by their place in the key."""
        match self.part.form:
            case Form.CHOICE | Form.SEVERAL:
                return self.shown
            case Form.ORDER:
                return self.chosen or self.shown
            case Form.MATCH:
                return tuple(range(len(self.part.pairs)))
        return ()


def draft_of(part: Part, answer: Answer | None, shuffle: int, seed: int) -> Draft:
    """Return the draft that *answer*, by letters of the sheet, stands for; what it does not say is not chosen.

    Args:
        part: what is asked.
        answer: what the sheet has.
        shuffle: what the sheet's order is drawn from.
        seed: what the student's order is drawn from.
    """
    draft = Draft(part=part, shown=shown_order(part, seed))
    if answer is None:
        return replace(draft, chosen=(-1,) * len(part.pairs))
    sheet = shown_order(part, shuffle)
    places = [sheet[at] if 0 <= (at := _letter(each)) < len(sheet) else -1 for each in answer.chosen]
    if part.form is Form.MATCH:
        places = [*places, *[-1] * len(part.pairs)][: len(part.pairs)]
        return replace(draft, chosen=tuple(places))
    known = tuple(dict.fromkeys(each for each in places if each >= 0))
    if part.form is Form.ORDER and known:
        # Lines that somebody left out in the sheet stand at the end.
        known = (*known, *(each for each in draft.shown if each not in known))
    cursor = draft.shown.index(known[0]) if part.form is Form.CHOICE and len(known) == 1 else -1
    return replace(draft, chosen=known, cursor=cursor, text=answer.text if part.form in WRITTEN else "")


def answer_of(draft: Draft, shuffle: int) -> Answer:
    """Return *draft* as an answer, by letters of the sheet."""
    sheet = shown_order(draft.part, shuffle)
    letters = [LETTERS[sheet.index(each)] if each >= 0 else "" for each in draft.chosen]
    if draft.part.form in (Form.CHOICE, Form.SEVERAL):
        letters.sort()
    return Answer(part=draft.part.id, chosen=tuple(letters) if any(letters) else (), text=draft.text.strip())


def is_blank(answer: Answer | None) -> bool:
    """Whether *answer* says nothing that can be read."""
    return answer is None or answer.problem is not None or not (any(answer.chosen) or answer.text.strip())


def step(draft: Draft, by: int) -> Draft:
    """Move the cursor, and with it an item that is held."""
    if draft.held:
        return carry(draft, draft.cursor + by)
    last = len(draft.lines) - 1
    return replace(draft, cursor=min(max(draft.cursor + by, 0), last)) if last >= 0 else draft


def carry(draft: Draft, to: int) -> Draft:
    """Move the item at the cursor to the place *to*, and the cursor with it."""
    items = list(draft.lines)
    if draft.part.form is not Form.ORDER or not 0 <= draft.cursor < len(items):
        return draft
    to = min(max(to, 0), len(items) - 1)
    items.insert(to, items.pop(draft.cursor))
    return replace(draft, chosen=tuple(items), cursor=to)


def pick(draft: Draft) -> Draft:
    """Do what the space bar does at the cursor: tick, untick, take up, put down, or empty a pair."""
    if not 0 <= draft.cursor < len(draft.lines):
        return draft
    each = draft.lines[draft.cursor]
    match draft.part.form:
        case Form.CHOICE:
            return replace(draft, chosen=() if draft.chosen == (each,) else (each,))
        case Form.SEVERAL:
            kept = tuple(other for other in draft.chosen if other != each)
            return replace(draft, chosen=kept if each in draft.chosen else (*draft.chosen, each))
        case Form.ORDER:
            return replace(draft, held=not draft.held)
        case Form.MATCH:
            return replace(draft, chosen=_put(draft.chosen, draft.cursor, -1))
    return draft


def place_at(draft: Draft, sign: str) -> Draft:
    """Do what the letter or digit *sign* does: choose that option, or bring the item at the cursor to that place."""
    if draft.part.form is Form.ORDER:
        return carry(draft, int(sign) - 1) if sign.isdecimal() and int(sign) else draft
    at = _letter(sign)
    if not 0 <= at < len(draft.shown):
        return draft
    if draft.part.form is Form.MATCH:
        line = max(draft.cursor, 0)
        after = min(line + 1, len(draft.chosen) - 1)
        return replace(draft, chosen=_put(draft.chosen, line, draft.shown[at]), cursor=after)
    there = replace(draft, cursor=at)
    # A letter always chooses the one of a choice; of several it ticks and unticks.
    return there if draft.part.form is Form.CHOICE and draft.chosen == (draft.shown[at],) else pick(there)


def set_text(draft: Draft, text: str) -> Draft:
    """Return *draft* with *text* as what was written."""
    return replace(draft, text=text)


def _letter(text: str) -> int:
    sign = text.strip().upper()
    return LETTERS.find(sign) if len(sign) == 1 else -1


def _put(chosen: Sequence[int], at: int, value: int) -> tuple[int, ...]:
    return tuple(value if index == at else each for index, each in enumerate(chosen))
