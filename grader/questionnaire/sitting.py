"""A submission's questionnaire: what of it is judged as an exercise, and what came of all its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from grader.model import Submission
from grader.question import Answer, Form, Questionnaire
from grader.questionnaire.judging import judge
from grader.questionnaire.sheet import read_answers
from grader.result import ExerciseResult, QuestionResult, Verdict
from grader.saying import say

__all__ = ["Paper", "failed_questions", "paper_of", "questions"]


@dataclass(frozen=True, slots=True)
class Paper:
    """What a submission answers to *questionnaire*, and the *exercises* that its code and plot parts are judged by."""

    questionnaire: Questionnaire
    answers: tuple[Answer, ...]
    exercises: tuple[str, ...]


def paper_of(questionnaire: Questionnaire, submission: Submission) -> Paper | None:
    """Return what *submission* answers, or None if neither its sheet nor a plot was begun."""
    answers = read_answers(submission.sheet.text, questionnaire) if submission.sheet else ()
    begun = any(any(each.chosen) or each.text.strip() or each.problem for each in answers)
    plots = {part.exercise for part in questionnaire.parts if part.form is Form.PLOT}
    drawn = any(plots & (file.definitions.keys() - set(file.stubs)) for file in submission.files)
    if not begun and not drawn:
        return None
    return Paper(questionnaire, answers, tuple(part.exercise for part in questionnaire.parts if part.exercise))


def questions(paper: Paper, judged: Mapping[str, ExerciseResult], shown: Sequence[str]) -> tuple[QuestionResult, ...]:
    """Judge *paper*.

    Args:
        paper: what was answered.
        judged: results of its exercises, by name.
        shown: the exercises whose results stand elsewhere; of others the result is kept with the part.
    """
    return tuple(
        replace(each, judged=judged.get(each.exercise)) if each.exercise and each.exercise not in shown else each
        for each in judge(paper.questionnaire, paper.answers, judged)
    )


def failed_questions(questionnaire: Questionnaire) -> tuple[QuestionResult, ...]:
    """Return what stands in for the parts when the grader failed at them: no score, to be regraded."""
    said = say("The grader failed at this part. Nothing is lost: it will be judged again.")
    return tuple(
        QuestionResult(
            id=part.id,
            topic=topic.number,
            title=topic.title,
            form=part.form,
            prompt=part.prompt,
            verdict=Verdict.JUDGE_ERROR,
            score=None,
            points=part.points,
            message=str(said),
            said=said,
            exercise=part.exercise,
        )
        for topic in questionnaire.topics
        for part in topic.parts
    )
