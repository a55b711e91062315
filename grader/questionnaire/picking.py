"""Parts that are answered by letters: options ticked, lines put into order, what belongs together."""

from collections.abc import Sequence
from dataclasses import replace

from grader.question import Answer, Part
from grader.questionnaire.marking import told, unread
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.result import QuestionResult, Remark
from grader.saying import Said, say

__all__ = ["choice", "match", "order", "several"]


def choice(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    """Judge one tick: the right option is worth everything, any other nothing; so are two."""
    ticked = _chosen(part, answer, shuffle)
    if ticked is None:
        return unread(blank, say("This names an option that there is not. Tick one of those in the sheet."))
    blank = replace(blank, chosen=tuple((part.options[each].text,) for each in ticked))
    if len(ticked) > 1:
        return told(blank, 0.0, say("{count} options are ticked; tick the one that is right.", count=len(ticked)))
    option = part.options[ticked[0]]
    if option.right:
        return told(blank, 1.0)
    remark = Remark(about=option.text, text=option.why)
    return replace(told(blank, 0.0, say("Another option is right.")), remarks=(remark,))


def several(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    """Judge ticks: right ones less wrong ones, as a share of all right ones, and never below nothing."""
    ticked = _chosen(part, answer, shuffle)
    if ticked is None:
        return unread(blank, say("This names an option that there is not. Tick those that are right in the sheet."))
    blank = replace(blank, chosen=tuple((part.options[each].text,) for each in ticked))
    right = {index for index, each in enumerate(part.options) if each.right}
    hits, slips = len(right & set(ticked)), len(set(ticked) - right)
    if hits == len(right) and not slips:
        return told(blank, 1.0)
    remarks = [
        Remark(about=part.options[each].text, text=part.options[each].why) for each in ticked if each not in right
    ]
    # Why something belongs there may be said; what it is would be the answer.
    remarks += [
        Remark(about="", text=each.why)
        for index, each in enumerate(part.options)
        if each.right and each.why and index not in ticked
    ]
    message = _slip(slips, missed=hits < len(right))
    return replace(told(blank, max(0, hits - slips) / len(right), message), remarks=tuple(remarks))


def _slip(slips: int, *, missed: bool) -> Said:
    if not slips:
        return say("Something that is right is not ticked.")
    if not missed:
        if slips == 1:
            return say("One of those ticked does not belong there.")
        return say("{count} of those ticked do not belong there.", count=slips)
    if slips == 1:
        return say("One of those ticked does not belong there, and something that is right is not ticked.")
    return say("{count} of those ticked do not belong there, and something that is right is not ticked.", count=slips)


def order(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    """Judge an order by its longest row of lines that follow each other rightly, others between them or not."""
    placed = _chosen(part, answer, shuffle)
    if placed is None:
        return unread(blank, say("This names a line that there is not. Move the lines of the sheet into their order."))
    blank = replace(blank, chosen=tuple((part.items[each],) for each in placed))
    longest = _longest_rising(placed)
    count = len(part.items)
    if longest == count:
        return told(blank, 1.0)
    message = say("{right} of {count} follow each other in the right order.", right=longest, count=count)
    if len(placed) < count:
        message = say("{missing} of {count} lines are missing.", missing=count - len(placed), count=count)
    # One line alone is always in order and says nothing.
    return told(blank, max(0, longest - 1) / (count - 1), message)


def match(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    """Judge pairs, each for itself."""
    shown = shown_order(part, shuffle)
    rights = [*(each.right for each in part.pairs), *part.others]
    letters = [each.strip() for each in answer.chosen[: len(part.pairs)]]
    letters += [""] * (len(part.pairs) - len(letters))
    places = [_place(each, shown) for each in letters]
    if any(letter and place is None for letter, place in zip(letters, places, strict=True)):
        return unread(blank, say("This names a letter that there is not. Write one of those below the table."))
    placed = [None if each is None else shown[each] for each in places]
    hits = sum(1 for index, each in enumerate(placed) if each == index)
    blank = replace(
        blank,
        chosen=tuple(
            (pair.left, rights[each]) for pair, each in zip(part.pairs, placed, strict=True) if each is not None
        ),
    )
    if hits == len(part.pairs):
        return told(blank, 1.0)
    remarks = tuple(
        Remark(about=pair.left, text=pair.why)
        for index, (pair, each) in enumerate(zip(part.pairs, placed, strict=True))
        if each not in (None, index) and pair.why
    )
    message = say("{right} of {count} pairs are right.", right=hits, count=len(part.pairs))
    return replace(told(blank, hits / len(part.pairs), message), remarks=remarks)


def _chosen(part: Part, answer: Answer, shuffle: int) -> list[int] | None:
    """Return the options or items that the letters of *answer* stand for, each once; None if one stands for nothing."""
    shown = shown_order(part, shuffle)
    places = [_place(each, shown) for each in answer.chosen if each.strip()]
    known = [each for each in places if each is not None]
    return [shown[each] for each in dict.fromkeys(known)] if known and len(known) == len(places) else None


def _place(letter: str, shown: Sequence[int]) -> int | None:
    """Return which of the letters *letter* is, if anything stands at it."""
    place = LETTERS.find(letter.strip().upper()) if len(letter.strip()) == 1 else -1
    return place if 0 <= place < len(shown) else None


def _longest_rising(numbers: Sequence[int]) -> int:
    """Return the length of the longest rising subsequence: what it has in common with 0, 1, 2 and so on."""
    lengths: list[int] = []
    for place, number in enumerate(numbers):
        before = (lengths[index] for index in range(place) if numbers[index] < number)
        lengths.append(1 + max(before, default=0))
    return max(lengths, default=0)
