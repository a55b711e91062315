"""The page of one student: what a result says, in the order in which somebody reads who wants to do better."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from pathlib import Path

from jinja2 import Environment

from grader.authored import authored
from grader.errors import SubmissionError
from grader.language import Language
from grader.model import Course, SourceFile
from grader.plain import all_printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.questionnaire.writing import KINDS
from grader.reporting.environment import make_environment, render
from grader.reporting.exercise import ExerciseView, exercise_view
from grader.reporting.questions import sheet_view
from grader.reporting.source import whole_file
from grader.result import Result, Rung, TrainingResult
from grader.source import code_digest

__all__ = ["draw_student", "student_page"]

_TEMPLATE = "student.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """A training; *rung* is the rung of the ladder that it climbed, if the chapter has a figure for that."""

    training: TrainingResult
    rung: Rung | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit with the sum of its points; *score* is None where the grader failed in it."""

    name: str
    title: str
    exercises: tuple[ExerciseView, ...]
    score: float | None
    max_score: float
    bonus: float

    @property
    def done(self) -> int:
        """How many exercises nothing is wrong with."""
        return sum(each.state == "done" for each in self.exercises)


def student_page(
    result: Result,
    course: Course | None,
    files: Sequence[SourceFile],
    language: Language,
    templates: Path | None = None,
) -> str:
    """Return the page of *result* as one HTML file.

    Args:
        result: what a grading found.
        course: what it was graded by, for titles; None if it is not at hand.
        files: what was handed in; without it the page shows no code. If it is not what was judged, the page says so.
        language: what the page is written in.
        templates: a folder of own templates; see docs/reports.md.

    Raises:
        CourseError: if the templates are not as they must be, or a translation of the course's.
        SubmissionError: as `draw_student`.
    """
    texts = authored(course, language.code) if course else str
    return draw_student(make_environment(language, templates, texts), result, course, files)


def draw_student(environment: Environment, result: Result, course: Course | None, files: Sequence[SourceFile]) -> str:
    """Return the page of *result* as `student_page` does, with an *environment* that many pages can share.

    Raises:
        CourseError: if the templates are not as they must be.
        SubmissionError: if the result is nested more deeply than any that was written here.
    """
    # Of what was read by another way, or not at all, nothing can be said.
    changed = bool(result.digest and files) and code_digest(files) != result.digest
    try:
        result = all_printable(result)
    except RecursionError as error:
        raise SubmissionError("The result is nested too deeply to be shown; no gradekit wrote it so.") from error
    units = _units(result, course, files)
    views = [each for unit in units for each in unit.exercises]
    return render(
        environment,
        _TEMPLATE,
        result=result,
        course_title=course.title if course else result.course,
        units=units,
        counts={state: sum(each.state == state for each in views) for state in ("done", "open", "failed", "ours")},
        next_open=next((each for each in views if each.state == "open"), None),
        unread=_is_unread(result),
        changed=changed,
        training=tuple(
            CurveView(training=each, rung=_climbed(each, result.ladder))
            for each in result.training
            if each.accuracy or each.mistaken
        ),
        notes=tuple(zip_longest(result.notes, result.notes_said[: len(result.notes)])),
        rungs=tuple(reversed(result.ladder)),
        files=tuple(whole_file(each) for each in files if each.text.strip()),
        sheet=sheet_view(result.questionnaire, {each.exercise.name for each in views}, files),
        forms=KINDS,
        missing=missing_layers(result.trust.isolation),
        sealed_at_all=is_sealed_at_all(result.trust.isolation),
    )


def _is_unread(result: Result) -> bool:
    """Whether nothing of the submission could be judged: it was unreadable, or the grader failed before it began."""
    return bool(result.exercises) and not any(each.tests for each in result.exercises)


def _climbed(training: TrainingResult, ladder: Sequence[Rung]) -> Rung | None:
    """Return the rung that was noted from the end of this training: what both reached there is the same."""
    if not training.accuracy or not training.reference:
        return None
    ends = (round(training.accuracy[-1], 4), round(training.reference[-1], 4))
    return next((each for each in ladder if (each.accuracy, each.reference) == ends and each.chapter is not None), None)


def _units(result: Result, course: Course | None, files: Sequence[SourceFile]) -> tuple[UnitView, ...]:
    titles = {unit.name: unit.title for unit in course.units} if course else {}
    order = {name: number for number, name in enumerate(titles)}
    exercises = sorted(result.exercises, key=lambda each: order.get(each.unit, len(order)))
    return tuple(
        _unit(name, titles.get(name, name), tuple(exercise_view(each, files) for each in own))
        for name, own in groupby(exercises, key=lambda each: each.unit)
    )


def _unit(name: str, title: str, exercises: tuple[ExerciseView, ...]) -> UnitView:
    scores = [each.exercise.score for each in exercises]
    return UnitView(
        name=name,
        title=title,
        exercises=exercises,
        score=None if None in scores else sum(score or 0.0 for score in scores),
        max_score=sum(each.exercise.max_score for each in exercises),
        bonus=sum(each.exercise.bonus for each in exercises),
    )
