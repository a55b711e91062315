"""What a person decided about an answer, and what the machine found, put together: pure.

A decision is about one answer. It counts as long as the answer is the same, however often it is graded again. If the
question is another by then, the decision counts still, and a person is asked to look once more. If the answer is
another, the machine's score counts for the time being, and the part waits.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from grader.grade import Review
from grader.question import Form
from grader.result import QuestionResult, Result, Verdict
from grader.saying import Said, say
from grader.scoring import worst

__all__ = ["BY_EXERCISE", "Found", "Stand", "found_of", "reviewed", "stand", "with_reviews"]

# What stands in the code of an exercise is decided there: no digest of an answer would see it change.
BY_EXERCISE = (Form.CODE, Form.PLOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the machine found of a part; *answer* and *question* are digests, "" where the grader failed."""

    part: str
    form: Form
    verdict: Verdict
    score: float | None
    points: float
    provisional: bool
    answer: str
    question: str


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a part stands: its *score*, whether a person has yet to look, the *review* that counts, if any.

    *earlier* is the last decision about another answer to this part.
    """

    score: float | None
    provisional: bool
    review: Review | None = None
    earlier: Review | None = None


def found_of(question: QuestionResult) -> Found:
    """Return *question*, as the machine judged it, with the digests that decisions go by.

    An answer is the same if it is written the same, spaces aside: neither case nor signs are evened out, for in code
    they matter. A question is the same if prompt, points and the ideas of its rubric are; by which words the machine
    finds an idea is no part of it.
    """
    known = question.score is not None
    words = _spaced(question.answer)
    # Of an answer that could not be read at all, what is known is why.
    unread = question.message if question.provisional and not words and not question.chosen else ""
    ideas = [(each.id, each.weight) for each in question.concepts]
    return Found(
        part=question.id,
        form=question.form,
        verdict=question.verdict,
        score=question.score,
        points=question.points,
        provisional=question.provisional,
        answer=_digest(question.id, question.form, words, question.chosen, unread) if known else "",
        question=_digest(question.id, question.form, _spaced(question.prompt), question.points, ideas) if known else "",
    )


def stand(found: Found, reviews: Sequence[Review]) -> Stand:
    """Return where a part stands with *reviews*, the student's, the oldest first; those of other parts say nothing."""
    machine = Stand(found.score, found.provisional)
    mine = [each for each in reviews if each.part == found.part]
    if not mine or not found.answer or found.form in BY_EXERCISE:
        return machine
    last = next((each for each in reversed(mine) if each.answer == found.answer), None)
    if last is not None:
        if last.score is None:
            return machine
        if last.question == found.question:
            return Stand(last.score, provisional=False, review=last)
        # Asked otherwise, and perhaps worth less by now.
        return Stand(min(last.score, found.points), provisional=True, review=last)
    if mine[-1].score is None:
        return machine
    sure = found.verdict in (Verdict.ACCEPTED, Verdict.MISSING)
    return Stand(found.score, found.provisional or not sure, earlier=mine[-1])


def reviewed(question: QuestionResult, reviews: Sequence[Review]) -> QuestionResult:
    """Return *question* as it stands with *reviews*: what a person decided takes the place of what was found."""
    now = stand(found_of(question), reviews)
    if now.review is None:
        if now.provisional == question.provisional:
            return question
        return _waiting(question, now, say("Another answer than the one that a person decided on; a person will look."))
    said = replace(question, score=now.score, reviewer=now.review.who, comment=now.review.comment)
    if now.provisional:
        return _waiting(said, now, say("The question has changed since a person decided; a person will look again."))
    full = (now.score or 0.0) >= question.points
    message = say("A person has read this answer.")
    return replace(
        said,
        verdict=Verdict.ACCEPTED if full else Verdict.WRONG_ANSWER,
        provisional=False,
        # Where all is right, nothing is left to say against it.
        remarks=() if full else question.remarks,
        message=str(message),
        said=message,
    )


def with_reviews(result: Result, reviews: Sequence[Review]) -> Result:
    """Return *result* with what people decided about the student's answers.

    Args:
        result: what a grading found.
        reviews: those of this student and assignment, the oldest first; of answers that are not in *result*, too.
    """
    if not reviews or not result.questionnaire:
        return result
    questions = tuple(reviewed(each, reviews) for each in result.questionnaire)
    verdict = result.verdict if result.exercises else worst(each.verdict for each in questions)
    return replace(result, questionnaire=questions, verdict=verdict)


def _waiting(question: QuestionResult, now: Stand, message: Said) -> QuestionResult:
    return replace(
        question,
        verdict=Verdict.INCONCLUSIVE,
        score=now.score,
        provisional=True,
        message=str(message),
        said=message,
    )


def _spaced(text: str) -> str:
    # Halves of surrogate pairs come out of notebooks, and have no bytes.
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", whole).split())


def _digest(*parts: object) -> str:
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()
