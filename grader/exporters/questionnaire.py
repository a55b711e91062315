"""The questionnaire as an item of its own beside the exercises: for systems that know grades, it is another grade."""

from collections.abc import Iterable
from dataclasses import replace

from grader.cells import clean, number
from grader.grade import Grade, QuestionnaireGrade
from grader.result import Verdict

__all__ = ["as_grade", "has_questionnaire", "standing_in_words", "title_of"]


def title_of(column: str) -> str:
    """Return what the questionnaire's item is called beside the *column* of the exercises."""
    return f"{column} questionnaire"


def has_questionnaire(grades: Iterable[Grade]) -> bool:
    """Whether any of *grades* has begun a questionnaire beside exercises; alone, it is the grade already."""
    return any(each.questionnaire is not None and not each.is_of_questions for each in grades)


def as_grade(grade: Grade) -> Grade:
    """Return the questionnaire of *grade* as a grade; who has not begun it has handed in nothing of it."""
    paper = grade.questionnaire
    alone = replace(grade, bonus=0.0, exercises=(), questionnaire=None)
    if paper is None:
        nothing = replace(alone, score=None, max_score=0.0, penalty=0.0, override=None, grade=None)
        # Where the grader failed at all, nobody knows whether it was begun.
        return nothing if grade.verdict is Verdict.JUDGE_ERROR else replace(nothing, attempt=0, submitted=None)
    return replace(
        alone,
        score=paper.score,
        max_score=paper.max_score,
        penalty=paper.penalty,
        override=paper.override,
        grade=paper.grade,
    )


def standing_in_words(paper: QuestionnaireGrade) -> str:
    """Return what a student may read about the questionnaire: points, what waits, and what people said."""
    points = paper.override.score if paper.override is not None else paper.score
    earned = "no score" if points is None else f"{number(points)} of {number(paper.max_score)} points"
    parts = [f"Questionnaire: {earned}"]
    if paper.waiting and paper.override is None:
        answers = "answer waits" if paper.waiting == 1 else "answers wait"
        parts.append(f"{number(paper.provisional)} of them are provisional: {paper.waiting} {answers} for a person")
    if paper.penalty:
        parts.append(f"{number(paper.penalty)} points taken off for lateness")
    if paper.override is not None:
        parts.append(f"Points given by {clean(paper.override.who)}: {clean(paper.override.why)}")
    parts += [f"{clean(each.part)}, {clean(each.who)}: {clean(each.comment)}" for each in paper.reviews if each.comment]
    return ". ".join(part.rstrip(".") for part in parts) + "."
