"""A result in the language of whoever reads it as text: on the terminal, or on the card in a notebook's cell."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest

from grader.language import Language
from grader.result import Diagnosis, ExerciseResult, QuestionResult, Result, Said, Shown, TestResult
from grader.saying import fixed, say

__all__ = ["LABELS", "evidence", "is_untouched", "points", "retold", "so_many"]

# What stands before the parts of a failed test.
LABELS = (fixed("tried"), fixed("came"), fixed("expected"), fixed("so"), fixed("where"), fixed("printed"))

_VALUES_ALONE = "got {got}, expected {expected}"


def retold(result: Result, language: Language, authored: Callable[[str], str]) -> Result:
    """Return *result* with its texts in *language*; what Python and students say stays as it is.

    Args:
        result: what a grading found.
        language: what the grader's own sentences are said in.
        authored: gives an author's text in that language.
    """

    def told(said: Said | None, plain: str) -> str:
        return language.told(said, authored(plain), authored)

    def diagnosis(given: Diagnosis) -> Diagnosis:
        title, text, hint = (authored(language.say(each)) for each in (given.title, given.text, given.hint))
        return replace(
            given, title=language.told(given.said_title, title), text=text, hint=language.told(given.said_hint, hint)
        )

    def test(given: TestResult) -> TestResult:
        return replace(
            given,
            title=authored(given.title),
            message=told(given.said, given.message),
            tried=_tried(given, language, authored),
            got=told(given.said_got or _drawn(given, "came", given.got), given.got),
            expected=told(given.said_expected or _drawn(given, "expected", given.expected), given.expected),
        )

    def exercise(given: ExerciseResult) -> ExerciseResult:
        return replace(given, diagnosis=tuple(map(diagnosis, given.diagnosis)), tests=tuple(map(test, given.tests)))

    def question(given: QuestionResult) -> QuestionResult:
        return replace(
            given,
            title=authored(given.title),
            prompt=authored(given.prompt),
            chosen=tuple(tuple(map(authored, each)) for each in given.chosen),
            message=language.told(given.said, authored(given.message)),
            explanation=authored(given.explanation),
            remarks=tuple(
                replace(each, about=authored(each.about), text=authored(each.text)) for each in given.remarks
            ),
            concepts=tuple(replace(each, title=authored(each.title)) for each in given.concepts),
            judged=exercise(given.judged) if given.judged else None,
        )

    notes = zip_longest(result.notes, result.notes_said[: len(result.notes)])
    return replace(
        result,
        exercises=tuple(map(exercise, result.exercises)),
        questionnaire=tuple(map(question, result.questionnaire)),
        ladder=tuple(replace(each, title=authored(each.title)) for each in result.ladder),
        notes=tuple(language.told(said, note) for note, said in notes),
    )


def evidence(test: TestResult, language: Language) -> tuple[tuple[str, str], ...]:
    """Return what is known of a failed *test*, one that was retold, each part with what stands before it."""
    message, place = _conclusion(test), ""
    if test.line and test.file not in message:
        place = language.tell(say("{file}, line {line}", file=test.file, line=test.line))
    parts = (test.tried, test.got, test.expected, message, place, test.output.rstrip())
    return tuple((language.say(label), words) for label, words in zip(LABELS, parts, strict=True) if words)


def is_untouched(test: TestResult) -> bool:
    """Whether *test* says that its exercise is as it was handed out."""
    return (test.said.text if test.said else test.message).endswith("not filled in yet")


def points(result: Result, language: Language) -> str:
    """Return the score of *result* in words."""
    if result.score is None:
        return language.say(fixed("no score"))
    return language.tell(say("{score} of {most} points", score=so_many(result.score), most=so_many(result.max_score)))


def so_many(number: float) -> str:
    """Return points as they are written in text."""
    return f"{number:g}"


def _conclusion(test: TestResult) -> str:
    # For a single number the message only repeats what came and what was expected.
    if test.said is not None and test.said.text == _VALUES_ALONE:
        return ""
    return test.message.partition("; ")[2] if test.message.startswith("got ") else test.message


def _drawn(test: TestResult, role: str, words: str) -> Said | None:
    """Return the sentence for *words* where a value has it that pages draw."""
    return next((each.said for each in test.shown if each.role == role and each.words == words), None)


def _tried(test: TestResult, language: Language, authored: Callable[[str], str]) -> str:
    """Return the call, the arguments and the author's story in *language*; they stand in this order, a line each."""
    call, _, rest = test.tried.partition(" with\n")
    if not rest or not call.endswith(")") or "\n" in call:
        first, _, story = test.tried.partition("\n")
        return f"{first}\n{authored(story)}" if story and first.endswith(")") else authored(test.tried)
    told = dict(_arguments(test.shown, language))
    lines = rest.split("\n")
    ends = next((place for place, line in enumerate(lines) if not _is_argument(line, test.shown)), len(lines))
    arguments = [told.get(line, line) for line in lines[:ends]]
    story = "\n".join(lines[ends:])
    head = language.tell(say("{call} with", call=call))
    return "\n".join([head, *arguments, *([authored(story)] if story else [])])


def _arguments(shown: tuple[Shown, ...], language: Language) -> Iterator[tuple[str, str]]:
    for each in shown:
        if each.role == "tried":
            yield f"{each.name} = {each.words}", f"{each.name} = {language.told(each.said, each.words)}"


def _is_argument(line: str, shown: tuple[Shown, ...]) -> bool:
    return any(line.startswith(f"{each.name} = ") for each in shown if each.role == "tried")
