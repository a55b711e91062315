"""What an answer is worth, and what is said about it: pure rules, one per form (docs/questionnaire-judging.md).

Nothing here gives away the key to somebody who is wrong: an explanation is there with full points only.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from grader.question import Answer, Form, Part, Questionnaire, Topic
from grader.questionnaire import picking, wording
from grader.questionnaire.marking import told, unread
from grader.result import ExerciseResult, QuestionResult, Verdict
from grader.saying import say

__all__ = ["judge", "judge_part"]

# What is kept of an answer; what is longer is no answer to what was asked.
_MOST_ANSWER = 20_000
_LEFT_OUT = " […] (+{count}, sha256:{digest})"


def judge(
    questionnaire: Questionnaire,
    answers: Sequence[Answer],
    exercises: Mapping[str, ExerciseResult],
    prompts: Mapping[str, Sequence[str]] = {},
    *,
    failed: Callable[[Topic, Part, Exception], QuestionResult] | None = None,
) -> tuple[QuestionResult, ...]:
    """Judge all parts of *questionnaire*.

    Args:
        questionnaire: the key.
        answers: what was answered, to parts in any order; parts without one are missing.
        exercises: results by name, of the exercises that code and plot parts are judged by, as far as they were judged.
        prompts: by part, other ways in which its prompt was put, as in other languages.
        failed: returns what stands in for a part at which this fails; by default nothing does, and the rest is lost.

    Returns:
        A result per part, in the order of the key.
    """
    given = {each.part: each for each in answers}

    def judged(topic: Topic, part: Part) -> QuestionResult:
        answer = given.get(part.id, Answer(part=part.id))
        exercise = exercises.get(part.exercise)
        copied = prompts.get(part.id, ())
        try:
            return judge_part(topic, part, answer, shuffle=questionnaire.shuffle, exercise=exercise, prompts=copied)
        except Exception as error:
            if failed is None:
                raise
            return failed(topic, part, error)

    return tuple(judged(topic, part) for topic in questionnaire.topics for part in topic.parts)


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
        answer=_kept(answer.text),
        exercise=part.exercise,
        line=answer.line,
    )
    if part.form in (Form.CODE, Form.PLOT):
        return _by_exercise(part, blank, exercise)
    if answer.problem is not None:
        return unread(blank, answer.problem)
    if not any(answer.chosen) and not answer.text.strip():
        return replace(blank, message="Nothing is answered here yet.", said=say("Nothing is answered here yet."))
    if part.form is Form.TEXT:
        return wording.text(part, answer, blank, prompts)
    found = _JUDGES[part.form](part, answer, blank, shuffle)
    return replace(found, explanation=part.explanation) if found.verdict is Verdict.ACCEPTED else found


def _kept(text: str) -> str:
    """Return what is kept of an answer: of a longer one the beginning, and what stands for the rest of it.

    By that a decision about it counts for this answer alone, and not for every one that begins alike.
    """
    if len(text) <= _MOST_ANSWER:
        return text
    # Spaces make no other answer of it, as wherever decisions look.
    words = " ".join(text.split()).encode("utf-8", "replace")
    left_out = _LEFT_OUT.format(count=len(text) - _MOST_ANSWER, digest=hashlib.sha256(words).hexdigest())
    return text[:_MOST_ANSWER] + left_out


def _by_exercise(part: Part, blank: QuestionResult, exercise: ExerciseResult | None) -> QuestionResult:
    if exercise is None:
        message = say("This is the exercise {name}, which was not judged this time.", name=part.exercise)
        return replace(told(blank, 0.0, message), verdict=Verdict.SKIPPED)
    if part.form is Form.CODE:
        message = say("This is the exercise {name}, and counts there.", name=part.exercise)
        found = replace(blank, verdict=exercise.verdict, message=str(message), said=message)
    else:
        first = next((each for each in exercise.tests if not each.verdict.passed), None)
        found = replace(
            blank,
            verdict=exercise.verdict,
            score=exercise.score,
            points=exercise.max_score,
            judged=exercise,
            message=first.message if first else "",
            said=first.said if first else None,
        )
    return replace(found, explanation=part.explanation) if exercise.verdict is Verdict.ACCEPTED else found


_JUDGES: dict[Form, Callable[[Part, Answer, QuestionResult, int], QuestionResult]] = {
    Form.CHOICE: picking.choice,
    Form.SEVERAL: picking.several,
    Form.ORDER: picking.order,
    Form.MATCH: picking.match,
    Form.NUMBER: wording.number,
    Form.SHORT: wording.short,
}
