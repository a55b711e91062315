"""Grades: what an instructor enters for a student, after lateness and override; frozen and plain.

A *score* is what was earned and never changes; a *grade* is computed from it whenever somebody asks.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from grader.model import Student
from grader.result import Verdict

__all__ = [
    "Assignment",
    "Comment",
    "ExerciseGrade",
    "Extension",
    "Grade",
    "LatePolicy",
    "Override",
    "QuestionnaireGrade",
    "Review",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePolicy:
    """What lateness costs: *percent* of what was earned per begun day or hour after *grace*, *at_most* in all.

    What comes later than *closes* after the due date earns nothing; None accepts it for ever.
    """

    percent: float = 0.0
    per: Literal["day", "hour"] = "day"
    at_most: float = 100.0
    grace: timedelta = timedelta(0)
    closes: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A named set of exercises of a course with the date until which it may be handed in; *due* knows its zone."""

    name: str
    course: str
    due: datetime | None = None
    late: LatePolicy = LatePolicy()


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A person's word in place of a score: of *exercise*, or with "" of the whole; *score* None takes one back."""

    student: str
    exercise: str
    score: float | None
    who: str
    why: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a person says to a student about *exercise*, or with "" about the whole."""

    student: str
    exercise: str
    text: str
    who: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A later (or other) date that takes the place of the due date for one student."""

    student: str
    until: datetime
    who: str
    why: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person decided about an answer to the part *part* of the questionnaire; *score* None takes it back.

    *answer* and *question* are digests of the answer that was read, and of what had been asked.
    """

    student: str
    part: str
    answer: str
    question: str
    score: float | None
    comment: str
    who: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseGrade:
    """One exercise of a grade: *score* as it was judged, *override* what a person says instead."""

    name: str
    unit: str
    verdict: Verdict
    score: float | None
    max_score: float
    bonus: float = 0.0
    override: Override | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireGrade:
    """What one student has for the questionnaire, beside the grade of the exercises and never added to it.

    *score* is what the machine found, with what people decided in place of it; None if the grader failed at a part. Of
    it *provisional* points hang on *waiting* answers that a person has yet to read. *grade* is the score, or the
    *override* of the whole questionnaire, less *penalty* points for lateness. *reviews* are those that count.
    """

    score: float | None
    max_score: float
    provisional: float = 0.0
    waiting: int = 0
    penalty: float = 0.0
    override: Override | None = None
    grade: float | None = None
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """What one student has for one assignment.

    *attempt* 0 with *verdict* None: nothing was handed in. *score* None: the grader failed, or nothing is there.
    *grade* is the whole: score and extra points, with overrides, less *penalty* points for *late*; None if unknown.
    *late* is counted from the *extension*, if there is one, else from the assignment's due date. *late_unknown* says
    that a system marked it late without saying by how much. *questionnaire* is None where it was not begun; where there
    are no *exercises* beside it, its points are score and grade of the whole as well.
    """

    student: Student
    assignment: Assignment
    attempt: int = 0
    submitted: datetime | None = None
    graded: datetime | None = None
    late: timedelta = timedelta(0)
    late_unknown: bool = False
    verdict: Verdict | None = None
    score: float | None = None
    bonus: float = 0.0
    max_score: float = 0.0
    penalty: float = 0.0
    override: Override | None = None
    extension: Extension | None = None
    grade: float | None = None
    exercises: tuple[ExerciseGrade, ...] = ()
    comments: tuple[Comment, ...] = ()
    questionnaire: QuestionnaireGrade | None = None

    @property
    def is_of_questions(self) -> bool:
        """Whether nothing but the questionnaire was asked for, so that its points are the grade."""
        return self.questionnaire is not None and not self.exercises
