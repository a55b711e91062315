"""From the facts in the book to a grade: pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from grader.grade import Assignment, Comment, ExerciseGrade, Extension, Grade, Override, QuestionnaireGrade, Review
from grader.gradebook.deciding import Found, stand
from grader.gradebook.lateness import earned, lateness, penalty
from grader.model import QUESTIONNAIRE, Student
from grader.question import Form
from grader.result import Verdict
from grader.scoring import total

__all__ = ["Facts", "grade_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What stands in the book about one student beside the grading.

    *overrides* are by exercise, "" for the whole; *reviews* are the oldest first.
    """

    exercises: Sequence[Row[Any]]
    questions: Sequence[Row[Any]]
    overrides: Mapping[str, Override]
    extension: Extension | None
    comments: tuple[Comment, ...]
    reviews: Sequence[Review]


def grade_of(student: Student, assignment: Assignment, row: Row[Any], facts: Facts) -> Grade:
    """Compute the grade of *student*; *row* holds the latest attempt and its current grading, or NULLs."""
    whole = facts.overrides.get("")
    if row.grading_id is None:
        return Grade(
            student=student,
            assignment=assignment,
            override=whole,
            extension=facts.extension,
            grade=whole.score if whole else None,
            comments=facts.comments,
        )
    exercises = tuple(_exercise(each, facts.overrides) for each in facts.exercises)
    due = facts.extension.until if facts.extension else assignment.due
    late = lateness(row.submitted_at, due)
    paper = _questionnaire(facts, late, assignment)
    if exercises or paper is None:
        # Without exercises there is nothing to add up, and nothing is not 0 if the grader failed.
        points = earned(exercises, row.bonus) if exercises else row.score
        score, most = row.score, row.max_score
        taken = 0.0 if points is None else penalty(points, late, assignment.late)
        final = None if points is None else round(points - taken, 6)
    else:
        # Nothing else was asked for: what the questionnaire earned is the grade.
        score, most, taken, final = paper.score, paper.max_score, paper.penalty, paper.grade
    return Grade(
        student=student,
        assignment=assignment,
        attempt=row.ordinal,
        submitted=row.submitted_at,
        graded=row.graded_at,
        late=late,
        late_unknown=bool(row.late) and (row.submitted_at is None or due is None),
        verdict=Verdict(row.verdict),
        score=score,
        bonus=row.bonus,
        max_score=most,
        # From a person's word for the whole, lateness takes nothing.
        penalty=0.0 if whole is not None else taken,
        override=whole,
        extension=facts.extension,
        grade=final if whole is None else whole.score,
        exercises=exercises,
        comments=facts.comments,
        questionnaire=paper,
    )


def _questionnaire(facts: Facts, late: timedelta, assignment: Assignment) -> QuestionnaireGrade | None:
    override = facts.overrides.get(QUESTIONNAIRE)
    if not facts.questions and override is None:
        return None
    stands = [stand(_found(row), facts.reviews) for row in facts.questions]
    score = total(each.score for each in stands)
    waiting = [each for each in stands if each.provisional]
    points = override.score if override else score
    taken = 0.0 if points is None else penalty(points, late, assignment.late)
    return QuestionnaireGrade(
        score=score,
        max_score=total(row.points for row in facts.questions) or 0.0,
        provisional=total(each.score for each in waiting) or 0.0,
        waiting=len(waiting),
        penalty=taken,
        override=override,
        grade=None if points is None else round(points - taken, 6),
        reviews=tuple(each.review for each in stands if each.review is not None),
    )


def _found(row: Row[Any]) -> Found:
    return Found(
        part=row.part,
        form=Form(row.form),
        verdict=Verdict(row.verdict),
        score=row.score,
        points=row.points,
        provisional=row.provisional,
        answer=row.answer,
        question=row.question,
    )


def _exercise(row: Row[Any], overrides: Mapping[str, Override]) -> ExerciseGrade:
    return ExerciseGrade(
        name=row.name,
        unit=row.unit,
        verdict=Verdict(row.verdict),
        score=row.score,
        max_score=row.max_score,
        bonus=row.bonus,
        override=overrides.get(row.name),
    )
