"""The questionnaire as a student's page shows it: topics in their order, in each the parts with what was answered."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from grader.model import SourceFile
from grader.reporting.exercise import ExerciseView, exercise_view, key_of
from grader.result import FoundConcept, QuestionResult, Remark, Verdict
from grader.scoring import Standing, standing, total

__all__ = ["Chosen", "QuestionView", "SheetView", "TopicView", "sheet_view"]

# What is longer was not asked for; the file that was handed in has it all.
_MOST_ANSWER = 4_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was ticked, placed or matched, one text or two; *why* explains what is wrong with it, "" if nothing is."""

    texts: tuple[str, ...]
    wrong: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A part as it is shown; *state* is right, wrong, waiting (for a person), open, apart (not judged here) or ours.

    *answer* is the beginning of what was written,
    of which *left_out* characters are not shown. *remarks* are those that stand with none of *chosen*. *concepts*
    are those that were found; once a person has decided, the others as well, if they have titles. *exercise* is what
    the part was judged by, if that is shown with it; *href* leads to it where it stands elsewhere on the page.
    """

    question: QuestionResult
    key: str
    state: str
    chosen: tuple[Chosen, ...]
    answer: str
    left_out: int
    remarks: tuple[Remark, ...]
    concepts: tuple[FoundConcept, ...]
    exercise: ExerciseView | None
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A topic with the sum of its points; *state* is the worst of its parts'. *score* is None if the grader failed.

    By its *key* a link finds it: its number, or "" where another has that already, as in a forged file.
    """

    number: int
    key: str
    title: str
    questions: tuple[QuestionView, ...]
    state: str
    score: float | None
    max_score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """The whole of it; *counts* says how many parts are in which state."""

    topics: tuple[TopicView, ...]
    standing: Standing
    counts: dict[str, int]


# What a topic is by is the first of these that one of its parts is.
_STATES = ("ours", "wrong", "waiting", "open", "apart", "right")


def sheet_view(
    questions: Sequence[QuestionResult], elsewhere: Collection[str], files: Sequence[SourceFile]
) -> SheetView | None:
    """Return *questions* as they are shown, or None if there are none.

    Args:
        questions: what came of each part.
        elsewhere: names of the exercises that have a place of their own on the page.
        files: what was handed in, for the code of parts that were judged by an exercise.
    """
    if not questions:
        return None
    views = [_question(number, each, elsewhere, files) for number, each in enumerate(questions, 1)]
    grouped = groupby(views, key=lambda each: (each.question.topic, each.question.title))
    topics = [_topic(number, title, tuple(own)) for (number, title), own in grouped]
    first = {each.number: each for each in reversed(topics)}
    return SheetView(
        topics=tuple(each if first[each.number] is each else replace(each, key="") for each in topics),
        standing=standing(questions),
        counts={state: sum(each.state == state for each in views) for state in _STATES},
    )


def _topic(number: int, title: str, views: tuple[QuestionView, ...]) -> TopicView:
    states = {each.state for each in views}
    return TopicView(
        number=number,
        key=str(number),
        title=title,
        questions=views,
        state=next(each for each in _STATES if each in states),
        score=total(each.question.score for each in views),
        max_score=sum(each.question.points for each in views),
    )


def _question(
    number: int, question: QuestionResult, elsewhere: Collection[str], files: Sequence[SourceFile]
) -> QuestionView:
    chosen, remarks = _chosen(question)
    # Beside what was ticked, words are a remainder of the sheet.
    answer = "" if chosen else question.answer.strip()
    return QuestionView(
        question=question,
        # Ids may be anything in a forged file, and come twice.
        key=str(number),
        state=_state(question),
        chosen=chosen,
        answer=answer[:_MOST_ANSWER],
        left_out=max(0, len(answer) - _MOST_ANSWER),
        remarks=remarks,
        concepts=tuple(
            each
            for each in question.concepts
            if each.title and (each.found or (question.reviewer and not question.provisional))
        ),
        exercise=exercise_view(question.judged, files) if question.judged is not None else None,
        href=f"#exercise-{key_of(question.exercise)}" if question.exercise in elsewhere else "",
    )


def _state(question: QuestionResult) -> str:
    if question.verdict is Verdict.JUDGE_ERROR:
        return "ours"
    if question.provisional:
        return "waiting"
    if question.verdict is Verdict.SKIPPED:
        return "apart"
    if question.verdict.passed:
        return "right"
    return "open" if question.verdict is Verdict.MISSING else "wrong"


def _chosen(question: QuestionResult) -> tuple[tuple[Chosen, ...], tuple[Remark, ...]]:
    """Return what was chosen, each with what is said of it, and the remarks that are left over."""
    why = {each.about: each.text for each in question.remarks if each.about and not each.right}
    # Of a pair it is the left side that a remark names.
    chosen = tuple(Chosen(each, each[0] in why, why.get(each[0], "")) for each in question.chosen if each)
    used = {each.texts[0] for each in chosen}
    return chosen, tuple(_left(question.remarks, used))


def _left(remarks: Iterable[Remark], used: Collection[str]) -> Iterable[Remark]:
    return (each for each in remarks if each.text and (each.right or each.about not in used))
