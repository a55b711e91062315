"""What an answer is worth, and what is said about it: pure rules, one per form (docs/questionnaire.md).

Nothing here gives away the key to somebody who is wrong: an explanation is there with full points only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from grader.question import Answer, Form, Part, Questionnaire, Topic
from grader.questionnaire.expressions import same_code
from grader.questionnaire.normal import normal
from grader.questionnaire.numbers import readings
from grader.questionnaire.rubric import found_concepts, share
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.result import ExerciseResult, QuestionResult, Remark, Verdict
from grader.saying import Said, say

__all__ = ["judge", "judge_part"]

# What is kept of an answer; what is longer is no answer to what was asked.
_MOST_ANSWER = 20_000


def judge(
    questionnaire: Questionnaire,
    answers: Sequence[Answer],
    exercises: Mapping[str, ExerciseResult],
    prompts: Mapping[str, Sequence[str]] = {},
) -> tuple[QuestionResult, ...]:
    """Judge all parts of *questionnaire*.

    Args:
        questionnaire: the key.
        answers: what was answered, to parts in any order; parts without one are missing.
        exercises: results by name, of the exercises that code and plot parts are judged by, as far as they were judged.
        prompts: by part, other ways in which its prompt was put, as in other languages.

    Returns:
        A result per part, in the order of the key.
    """
    given = {each.part: each for each in answers}
    return tuple(
        judge_part(
            topic,
            part,
            given.get(part.id, Answer(part=part.id)),
            shuffle=questionnaire.shuffle,
            exercise=exercises.get(part.exercise),
            prompts=prompts.get(part.id, ()),
        )
        for topic in questionnaire.topics
        for part in topic.parts
    )


def judge_part(
    topic: Topic,
    part: Part,
    answer: Answer,
    *,
    shuffle: int,
    exercise: ExerciseResult | None = None,
    prompts: Sequence[str] = (),
) -> QuestionResult:
    """Judge one part; *shuffle* is what the letters of *answer* hang on. See ``judge``."""
    blank = QuestionResult(
        id=part.id,
        topic=topic.number,
        title=topic.title,
        form=part.form,
        prompt=part.prompt,
        verdict=Verdict.MISSING,
        score=0.0,
        points=part.points,
        answer=answer.text[:_MOST_ANSWER],
        exercise=part.exercise,
        line=answer.line,
    )
    if part.form in (Form.CODE, Form.PLOT):
        return _by_exercise(part, blank, exercise)
    if answer.problem is not None:
        return _unread(blank, answer.problem)
    if not any(answer.chosen) and not answer.text.strip():
        return replace(blank, message="Nothing is answered here yet.", said=say("Nothing is answered here yet."))
    if part.form is Form.TEXT:
        return _text(part, answer, blank, prompts)
    found = _JUDGES[part.form](part, answer, blank, shuffle)
    return replace(found, explanation=part.explanation) if found.verdict is Verdict.ACCEPTED else found


def _choice(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    ticked = _chosen(part, answer, shuffle)
    if ticked is None:
        return _unread(blank, say("This names an option that there is not. Tick one of those in the sheet."))
    blank = replace(blank, chosen=tuple((part.options[each].text,) for each in ticked))
    if len(ticked) > 1:
        return _told(blank, 0.0, say("{count} options are ticked; tick the one that is right.", count=len(ticked)))
    option = part.options[ticked[0]]
    if option.right:
        return _told(blank, 1.0)
    remark = Remark(about=option.text, text=option.why)
    return replace(_told(blank, 0.0, say("Another option is right.")), remarks=(remark,))


def _several(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    ticked = _chosen(part, answer, shuffle)
    if ticked is None:
        return _unread(blank, say("This names an option that there is not. Tick those that are right in the sheet."))
    blank = replace(blank, chosen=tuple((part.options[each].text,) for each in ticked))
    right = {index for index, each in enumerate(part.options) if each.right}
    hits, slips = len(right & set(ticked)), len(set(ticked) - right)
    if hits == len(right) and not slips:
        return _told(blank, 1.0)
    remarks = [
        Remark(about=part.options[each].text, text=part.options[each].why) for each in ticked if each not in right
    ]
    # Why something belongs there may be said; what it is would be the answer.
    remarks += [
        Remark(about="", text=each.why)
        for index, each in enumerate(part.options)
        if each.right and each.why and index not in ticked
    ]
    parts = [
        *([say("{count} of those ticked do not belong there", count=slips)] if slips > 1 else []),
        *([say("one of those ticked does not belong there")] if slips == 1 else []),
        *([say("something that is right is not ticked")] if hits < len(right) else []),
    ]
    message = (
        say("{what}.", what=parts[0])
        if len(parts) == 1
        else say("{first}, and {second}.", first=parts[0], second=parts[1])
    )
    return replace(_told(blank, max(0, hits - slips) / len(right), message), remarks=tuple(remarks))


def _order(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    placed = _chosen(part, answer, shuffle)
    if placed is None:
        return _unread(blank, say("This names a line that there is not. Move the lines of the sheet into their order."))
    blank = replace(blank, chosen=tuple((part.items[each],) for each in placed))
    longest = _longest_rising(placed)
    count = len(part.items)
    if longest == count:
        return _told(blank, 1.0)
    message = say("{right} of {count} follow each other in the right order.", right=longest, count=count)
    if len(placed) < count:
        message = say("{missing} of {count} lines are missing.", missing=count - len(placed), count=count)
    # One line alone is always in order and says nothing.
    return _told(blank, max(0, longest - 1) / (count - 1), message)


def _match(part: Part, answer: Answer, blank: QuestionResult, shuffle: int) -> QuestionResult:
    order = shown_order(part, shuffle)
    rights = [*(each.right for each in part.pairs), *part.others]
    letters = [each.strip().upper() for each in answer.chosen[: len(part.pairs)]]
    letters += [""] * (len(part.pairs) - len(letters))
    if any(each and (each not in LETTERS or LETTERS.index(each) >= len(order)) for each in letters):
        return _unread(blank, say("This names a letter that there is not. Write one of those below the table."))
    placed = [order[LETTERS.index(each)] if each else None for each in letters]
    hits = sum(1 for index, each in enumerate(placed) if each == index)
    blank = replace(
        blank,
        chosen=tuple(
            (pair.left, rights[each]) for pair, each in zip(part.pairs, placed, strict=True) if each is not None
        ),
    )
    if hits == len(part.pairs):
        return _told(blank, 1.0)
    remarks = tuple(
        Remark(about=pair.left, text=pair.why)
        for index, (pair, each) in enumerate(zip(part.pairs, placed, strict=True))
        if each not in (None, index) and pair.why
    )
    message = say("{right} of {count} pairs are right.", right=hits, count=len(part.pairs))
    return replace(_told(blank, hits / len(part.pairs), message), remarks=remarks)


def _number(part: Part, answer: Answer, blank: QuestionResult, _shuffle: int) -> QuestionResult:
    if part.value is None:
        raise ValueError(f"the key of {part.id} has no value")
    read = readings(answer.text, (part.unit, *part.units))
    if not read:
        return _unread(blank, say("No single number can be read here. Write the number alone, such as 12.5."))
    # Rounding in the last place must not decide.
    tolerance = max(part.tolerance, abs(part.value) * 1e-9)
    if any(abs(each - part.value) <= tolerance for each in read):
        return _told(blank, 1.0)
    remarks = tuple(
        Remark(about=answer.text.strip()[:80], text=each.why)
        for each in part.wrong
        if each.value is not None and any(abs(value - each.value) <= tolerance for value in read)
    )
    return replace(_told(blank, 0.0, say("This is not the number.")), remarks=remarks[:1])


def _short(part: Part, answer: Answer, blank: QuestionResult, _shuffle: int) -> QuestionResult:
    def is_one(texts: Sequence[str]) -> bool:
        return normal(answer.text) in map(normal, texts) or (
            part.code and any(same_code(answer.text, each) for each in texts)
        )

    if is_one(part.accepted):
        return _told(blank, 1.0)
    for each in part.wrong:
        if is_one(each.text):
            remark = Remark(about=answer.text.strip()[:80], text=each.why)
            return replace(_told(blank, 0.0, say("This is another thing.")), remarks=(remark,))
    return _waiting(blank, 0.0, say("The grader does not know this answer; a person will look at it."))


def _text(part: Part, answer: Answer, blank: QuestionResult, prompts: Sequence[str]) -> QuestionResult:
    found = found_concepts(part, answer.text, prompts=(part.prompt, *prompts))
    message = say(
        "{found} of {count} ideas were found. This score is provisional: a person will read the answer.",
        found=sum(each.found for each in found),
        count=len(found),
    )
    return replace(_waiting(blank, share(found), message), concepts=found)


def _by_exercise(part: Part, blank: QuestionResult, exercise: ExerciseResult | None) -> QuestionResult:
    if exercise is None:
        message = say("This is the exercise {name}, which was not judged this time.", name=part.exercise)
        return replace(_told(blank, 0.0, message), verdict=Verdict.SKIPPED)
    if part.form is Form.CODE:
        message = say("This is the exercise {name}, and counts there.", name=part.exercise)
        return replace(blank, verdict=exercise.verdict, message=str(message), said=message)
    return replace(
        blank,
        verdict=exercise.verdict,
        score=exercise.score,
        points=exercise.max_score,
        judged=exercise,
        explanation=part.explanation if exercise.verdict is Verdict.ACCEPTED else "",
    )


_JUDGES: dict[Form, Callable[[Part, Answer, QuestionResult, int], QuestionResult]] = {
    Form.CHOICE: _choice,
    Form.SEVERAL: _several,
    Form.ORDER: _order,
    Form.MATCH: _match,
    Form.NUMBER: _number,
    Form.SHORT: _short,
}


def _chosen(part: Part, answer: Answer, shuffle: int) -> list[int] | None:
    """Return the options or items that the letters of *answer* stand for, each once; None if one stands for nothing."""
    order = shown_order(part, shuffle)
    letters = [letter for each in answer.chosen if (letter := each.strip().upper())]
    places = [LETTERS.find(each) if len(each) == 1 else -1 for each in letters]
    if not places or any(not 0 <= each < len(order) for each in places):
        return None
    return [order[each] for each in dict.fromkeys(places)]


def _longest_rising(numbers: Sequence[int]) -> int:
    """Return the length of the longest rising subsequence: what it has in common with 0, 1, 2 and so on."""
    lengths: list[int] = []
    for place, number in enumerate(numbers):
        before = (lengths[index] for index in range(place) if numbers[index] < number)
        lengths.append(1 + max(before, default=0))
    return max(lengths, default=0)


def _told(blank: QuestionResult, part: float, message: Said | None = None) -> QuestionResult:
    """Return *blank* judged by a machine: worth the share *part* of its points."""
    verdict = Verdict.ACCEPTED if part == 1 else Verdict.WRONG_ANSWER
    return _scored(blank, part, message, verdict=verdict)


def _waiting(blank: QuestionResult, part: float, message: Said) -> QuestionResult:
    """Return *blank* with a score for the time being: a person has yet to look at it."""
    return _scored(blank, part, message, verdict=Verdict.INCONCLUSIVE, provisional=True)


def _unread(blank: QuestionResult, problem: Said) -> QuestionResult:
    """Return *blank* where an answer cannot be read: that may be our fault, so a person looks at it."""
    return _waiting(blank, 0.0, problem)


def _scored(blank: QuestionResult, part: float, message: Said | None, **other: Any) -> QuestionResult:
    score = round(blank.points * part, 2)
    return replace(blank, score=score, message=str(message) if message else "", said=message, **other)
