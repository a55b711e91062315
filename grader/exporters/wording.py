"""Grades in words, on one line, for the student."""

from dataclasses import replace

from grader.cells import clean, number
from grader.exporters.questionnaire import standing_in_words
from grader.grade import ExerciseGrade, Grade
from grader.verdicts import MARKS

__all__ = ["counted", "feedback"]

_MAX_CHARACTERS = 4000


def counted(exercise: ExerciseGrade) -> float | None:
    """Return the points of an exercise that count: what a person says, else what was judged, without extra points."""
    said = exercise.override
    return said.score if said is not None and said.score is not None else exercise.score


def feedback(grade: Grade) -> str:
    """Return what a student may read beside the grade: the exercises, lateness, and what people say."""
    passed = sum(each.verdict.passed for each in grade.exercises)
    parts = [f"Passed {passed} of {len(grade.exercises)} exercises"] if grade.exercises else []
    parts += [_exercise(each) for each in grade.exercises if not each.verdict.passed]
    if grade.questionnaire is not None and grade.is_of_questions:
        parts.append(standing_in_words(replace(grade.questionnaire, penalty=grade.penalty)))
    elif grade.penalty:
        parts.append(f"{number(grade.penalty)} points taken off for lateness")
    if grade.override is not None and grade.override.score is not None:
        parts.append(f"Grade given by {clean(grade.override.who)}: {clean(grade.override.why)}")
    for each in grade.comments:
        about = f" on {clean(each.exercise)}" if each.exercise else ""
        parts.append(f"{clean(each.who)}{about}: {clean(each.text)}")
    text = ". ".join(part.rstrip(".") for part in parts)
    return f"{text[:_MAX_CHARACTERS]}…" if len(text) > _MAX_CHARACTERS else f"{text}." if text else ""


def _exercise(exercise: ExerciseGrade) -> str:
    points = counted(exercise)
    earned = "no score" if points is None else f"{number(points)} of {number(exercise.max_score)}"
    return f"{clean(exercise.name)}: {MARKS[exercise.verdict][2]}, {earned}"
