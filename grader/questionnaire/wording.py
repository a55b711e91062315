"""Parts that are answered in words: a number, a word or an expression, or free prose."""

from collections.abc import Sequence
from dataclasses import replace

from grader.question import Answer, Part
from grader.questionnaire.conclusions import alternatives, conclusions, stated, worked_out
from grader.questionnaire.marking import in_halves, told, unread, waiting
from grader.questionnaire.numbers import mentioned, readings
from grader.questionnaire.rubric import found_concepts, is_list_of_words, share
from grader.questionnaire.shortly import matches
from grader.result import QuestionResult, Remark
from grader.saying import say

__all__ = ["number", "short", "text"]


def number(part: Part, answer: Answer, blank: QuestionResult, _shuffle: int) -> QuestionResult:
    """Judge a number; what cannot be read as one waits for a person."""
    if part.value is None:
        raise ValueError(f"the key of {part.id} has no value")
    units = (part.unit, *part.units)
    read = readings(answer.text, units)
    # Rounding in the last place must not decide.
    tolerance = max(part.tolerance, abs(part.value) * 1e-9)
    if not read:
        concluded = _concluded(part, answer.text)
        if any(abs(each - part.value) <= tolerance for each in concluded):
            return told(blank, 1.0)
        return unread(blank, say("No single number can be read here. Write the number alone, such as 12.5."))
    if any(abs(each - part.value) <= tolerance for each in read):
        return told(blank, 1.0)
    # The number is there, but so are others: it is the answer where it comes first and reasons follow.
    if any(abs(each - part.value) <= tolerance for each in mentioned(answer.text, units)):
        if any(abs(each - part.value) <= tolerance for each in readings(stated(answer.text), units)):
            return told(blank, 1.0)
        return unread(blank, say("No single number can be read here. Write the number alone, such as 12.5."))
    remarks = tuple(
        Remark(about=answer.text.strip()[:80], text=each.why)
        for each in part.wrong
        if each.value is not None and any(abs(value - each.value) <= tolerance for value in read)
    )
    return replace(told(blank, 0.0, say("This is not the number.")), remarks=remarks[:1])


def short(part: Part, answer: Answer, blank: QuestionResult, _shuffle: int) -> QuestionResult:
    """Judge a word or an expression; what the key does not know waits for a person."""
    known = matches(part, answer.text)
    if known is None and _comes_to(part, answer.text):
        return told(blank, 1.0)
    if known is None:
        return waiting(blank, 0.0, say("The grader does not know this answer; a person will look at it."))
    if known.mistake is None:
        return told(blank, 1.0)
    remark = Remark(about=answer.text.strip()[:80], text=known.mistake.why)
    return replace(told(blank, 0.0, say("This is another thing.")), remarks=(remark,))


def text(part: Part, answer: Answer, blank: QuestionResult, prompts: Sequence[str]) -> QuestionResult:
    """Judge prose for the time being: by the ideas in it, in halves of a point; always for a person to decide."""
    found = found_concepts(part, answer.text, prompts=(part.prompt, *prompts))
    count, most = sum(each.found for each in found), len(found)
    message = say(
        "{found} of {count} ideas were found. This score is provisional: a person will read the answer.",
        found=count,
        count=most,
    )
    worth = share(found)
    if is_list_of_words(answer.text):
        worth /= 2
        message = say(
            "{found} of {count} ideas were found, but in a list of words; write sentences. This score is provisional: "
            "a person will read the answer.",
            found=count,
            count=most,
        )
    return replace(waiting(blank, worth, message), score=in_halves(part.points, worth), concepts=found)


def _concluded(part: Part, text: str) -> frozenset[float]:
    """Return what number the first piece of *text* is that is one: a guess, which may only speak for the answer."""
    for piece in (text, *conclusions(text)):
        value = worked_out(piece)
        read = frozenset({value}) if value is not None else readings(piece, (part.unit, *part.units))
        if read:
            return read
    return frozenset()


def _comes_to(part: Part, text: str) -> bool:
    """Whether a piece of *text* is right, and none is known to be wrong; or all that it offers is right."""
    offered = [matches(part, each) for each in alternatives(text)]
    if offered and all(each is not None and each.mistake is None for each in offered):
        return True
    found = [known for piece in conclusions(text) if (known := matches(part, piece)) is not None]
    return bool(found) and all(each.mistake is None for each in found)
