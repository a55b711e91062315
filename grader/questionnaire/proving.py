"""Proves a key by its own rules: right answers get everything, wrong ones less, and each known mistake its reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from grader.question import Answer, Form, Part, Questionnaire, Topic
from grader.questionnaire.blank import Blank
from grader.questionnaire.expressions import same_code
from grader.questionnaire.judging import judge, judge_part
from grader.questionnaire.rubric import found_concepts, share
from grader.questionnaire.sheet import read_answers
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.result import QuestionResult, Verdict

__all__ = ["OFF_TOPIC", "Doubt", "doubts", "right_answer", "sheet_doubts"]

# What an answer about something else may be worth by accident: a share of the points.
OFF_TOPIC = 0.4
_BY_EXERCISE = (Form.CODE, Form.PLOT)


class Writer(Protocol):
    """Writes a sheet in the language *code* with *answers* in it."""

    def __call__(self, code: str, answers: Sequence[Answer]) -> str: ...


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with the part *part* of a key, at *key*."""

    part: str
    key: str
    message: str


def right_answer(part: Part, *, shuffle: int, code: str = "en") -> Answer:
    """Return what gets full points, as a sheet with the order *shuffle* has it; texts in the language *code*."""
    match part.form:
        case Form.CHOICE | Form.SEVERAL:
            return _picking(part, [index for index, each in enumerate(part.options) if each.right], shuffle)
        case Form.ORDER:
            return _picking(part, range(len(part.items)), shuffle)
        case Form.MATCH:
            return _picking(part, range(len(part.pairs)), shuffle)
        case Form.NUMBER:
            return Answer(part=part.id, text=f"{part.value:.15g}")
        case Form.SHORT:
            return Answer(part=part.id, text=part.accepted[0])
        case Form.TEXT:
            return Answer(part=part.id, text=part.model.get(code, ""))
    return Answer(part=part.id)


def doubts(questionnaire: Questionnaire) -> Iterator[Doubt]:
    """Yield what is wrong with the parts of *questionnaire*, each by itself and texts beside each other."""
    for topic in questionnaire.topics:
        for part in topic.parts:
            match part.form:
                case Form.CHOICE | Form.SEVERAL:
                    yield from _of_options(topic, part, questionnaire.shuffle)
                case Form.ORDER | Form.MATCH:
                    yield from _of_places(topic, part, questionnaire.shuffle)
                case Form.NUMBER | Form.SHORT:
                    yield from _of_words(topic, part)
                case Form.TEXT:
                    yield from _of_text(topic, part, questionnaire)


def sheet_doubts(questionnaire: Questionnaire, write: Writer, codes: Sequence[str], blank: Blank) -> Iterator[Doubt]:
    """Yield which parts do not come through a sheet: filled in rightly they must get everything, empty nothing.

    Args:
        questionnaire: the key.
        write: writes a sheet.
        codes: the languages to write it in.
        blank: what stands in the empty sheets.
    """
    asked = [part for part in questionnaire.parts if part.form not in _BY_EXERCISE]
    for code in codes:
        answers = [right_answer(part, shuffle=questionnaire.shuffle, code=code) for part in asked]
        read = read_answers(write(code, answers), questionnaire, blank)
        for result in judge(questionnaire, read, {}):
            if result.form not in _BY_EXERCISE and result.score != result.points:
                words = f"a right sheet in {code} gets {result.score} of {result.points:g} points: {result.message}"
                yield Doubt(result.id, result.form.value, words)
        for answer in read_answers(write(code, ()), questionnaire, blank):
            yield Doubt(answer.part, "prompt", f"an empty sheet in {code} counts as answered: {_given(answer)!r}.")


def _picking(part: Part, indices: Sequence[int], shuffle: int) -> Answer:
    order = shown_order(part, shuffle)
    return Answer(part=part.id, chosen=tuple(LETTERS[order.index(each)] for each in indices))


def _of_options(topic: Topic, part: Part, shuffle: int) -> Iterator[Doubt]:
    rights = {index for index, each in enumerate(part.options) if each.right}
    everything = set(range(len(part.options)))
    ticks = {frozenset({index}) for index in everything} | {frozenset(rights ^ {index}) for index in everything}
    for ticked in sorted(ticks | {frozenset(everything)} - {frozenset()}, key=sorted):
        if ticked and ticked != rights:
            result = judge_part(topic, part, _picking(part, sorted(ticked), shuffle), shuffle=shuffle)
            if result.score == result.points:
                yield Doubt(part.id, "options", f"these get full points and are not right: {sorted(ticked)}.")
    for one, other in combinations(part.options, 2):
        if one.right != other.right and _means_the_same(one.text, other.text):
            yield Doubt(part.id, "options", f"{one.text!r} and {other.text!r} mean the same, and only one is right.")


def _means_the_same(one: str, other: str) -> bool:
    return one[:1] == one[-1:] == other[:1] == other[-1:] == "`" and same_code(one, other)


def _of_places(topic: Topic, part: Part, shuffle: int) -> Iterator[Doubt]:
    right = right_answer(part, shuffle=shuffle)
    for one, other in combinations(range(len(right.chosen)), 2):
        places = list(right.chosen)
        places[one], places[other] = places[other], places[one]
        result = judge_part(topic, part, replace(right, chosen=tuple(places)), shuffle=shuffle)
        if result.score == result.points:
            yield Doubt(
                part.id, part.form.value, f"places {one + 1} and {other + 1} may be changed, and nothing is lost."
            )


def _of_words(topic: Topic, part: Part) -> Iterator[Doubt]:
    rights = part.accepted if part.value is None else [f"{part.value:.15g}{unit}" for unit in _units(part)]
    for text in rights:
        if _written(topic, part, text).verdict is not Verdict.ACCEPTED:
            yield Doubt(
                part.id, "accepted" if part.accepted else "units", f"{text!r} is right, and is not taken for it."
            )
    for mistake in part.wrong:
        for text in mistake.text or (f"{mistake.value:.15g}",):
            result = _written(topic, part, text)
            whys = [each.text for each in result.remarks]
            same = [each for each in part.accepted if part.code and same_code(text, each)]
            if same:
                yield Doubt(part.id, "wrong", f"{text!r} means the same as {same[0]!r}, which is accepted.")
            elif result.verdict is not Verdict.WRONG_ANSWER:
                yield Doubt(part.id, "wrong", f"{text!r} is judged {result.verdict}.")
            elif whys != [mistake.why]:
                yield Doubt(part.id, "wrong", f"{text!r} is told the reason of another mistake, or none.")


def _units(part: Part) -> list[str]:
    return ["", *dict.fromkeys(f" {each}" for each in (part.unit, *part.units) if each)]


def _of_text(topic: Topic, part: Part, questionnaire: Questionnaire) -> Iterator[Doubt]:
    for code, text in part.model.items():
        result = _written(topic, part, text)
        if result.score != result.points:
            lacks = ", ".join(each.id for each in result.concepts if not each.found)
            yield Doubt(
                part.id, f"model.{code}", f"gets {result.score} of {result.points:g} points; it lacks: {lacks}."
            )
    for other, code, text in _elsewhere(topic, questionnaire):
        found = found_concepts(part, text)
        if share(found) > OFF_TOPIC:
            names = ", ".join(each.id for each in found if each.found)
            words = f"the model of {other} in {code} is about something else, and gets {share(found):.0%}: {names}."
            yield Doubt(part.id, "concepts", words)


def _elsewhere(topic: Topic, questionnaire: Questionnaire) -> Iterator[tuple[str, str, str]]:
    models: Mapping[str, Mapping[str, str]] = {
        part.id: part.model for each in questionnaire.topics if each.number != topic.number for part in each.parts
    }
    return ((part, code, text) for part, model in models.items() for code, text in model.items())


def _written(topic: Topic, part: Part, text: str) -> QuestionResult:
    return judge_part(topic, part, Answer(part=part.id, text=text), shuffle=0)


def _given(answer: Answer) -> str:
    return answer.text or " ".join(answer.chosen) or str(answer.problem or "")
