"""``grade status``: where a student is, what is next, what it is worth; from what the last checks found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from grader.cli.options import write_json
from grader.cli.paper import PaperStatus, paper_in, paper_status
from grader.course import load_exercises
from grader.errors import SubmissionError
from grader.fingerprint import codes_of
from grader.language import chosen_language
from grader.model import QUESTIONNAIRE, Course, Exercise, Unit
from grader.result import Verdict
from grader.scoring import deduction, price
from grader.state import Last, State, is_kit, paid_hints, read_state
from grader.submission import read_submission

__all__ = ["ExerciseStatus", "Status", "next_of", "show_status", "standing_of", "status_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStatus:
    """What is known of one exercise: *verdict* is None if it was never judged.

    *changed* means that its code is another since: the verdict is of the past. *seconds* is how long ago it was judged.
    The next of its *hints* costs *hint_cost* points.
    """

    name: str
    unit: str
    verdict: Verdict | None
    score: float | None
    max_score: float
    bonus: float = 0.0
    challenge: bool = False
    changed: bool = False
    seconds: float | None = None
    hints: int = 0
    hint_cost: float = 0.0

    @property
    def begun(self) -> bool:
        """Whether something was found in it, whatever it was."""
        return self.changed or self.verdict not in (None, Verdict.MISSING)

    @property
    def done(self) -> bool:
        """Whether it is accepted as it stands now."""
        return self.verdict is not None and self.verdict.passed and not self.changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a student is in a course; *next* is the exercise (or "questionnaire") to go on with, "" if all is done.

    *score* counts what was earned when it was last judged, also where the code has changed since. *deduction* is what
    hints take off it; *questionnaire* has points of its own.
    """

    course: str
    score: float
    max_score: float
    bonus: float
    exercises: tuple[ExerciseStatus, ...]
    next: str = ""
    deduction: float = 0.0
    questionnaire: PaperStatus | None = None
    format: Literal["gradekit/status/v1"] = "gradekit/status/v1"


def show_status(path: Path, course_folder: Path, *, lang: str, json_path: Path | None) -> None:
    """Print where the kit at *path* stands, in the language *lang*, "" for the course's.

    Raises:
        SubmissionError: if *path* is no kit, or there is no such language.
        CourseError: if the course is broken.
    """
    course = load_exercises(course_folder)
    language = chosen_language(lang, course)
    if not is_kit(path, course):
        raise SubmissionError(
            f"In {str(path)!r} there is no file of this course. Go to the folder of your exercises, give it with --in, "
            "or make one with `grade init`."
        )
    submission = read_submission(path, course.names)
    codes = codes_of(course, submission, [each.name for each in course.exercises])
    state, now = read_state(path, course), datetime.now(UTC)
    paper = paper_status(paper_in(course, submission), codes, state, now)
    status = status_of(course, codes, state, now, paper)
    write_json(status, json_path)
    if json_path == Path("-"):
        return
    from grader.authored import authored
    from grader.cli.console import show
    from grader.cli.status_view import render_status

    shown = render_status(status, course, language, authored(course, language.code), submission.files)
    show(shown)


def status_of(
    course: Course, codes: Mapping[str, str], state: State, now: datetime, paper: PaperStatus | None = None
) -> Status:
    """Return where somebody is; exercises of the questionnaire's units count there, and not here.

    Args:
        course: what they work on.
        codes: the fingerprints of its exercises as they are now.
        state: what earlier checks found.
        now: the time, with a zone.
        paper: what is known of the questionnaire, if there is one.
    """
    counted = [each.name for unit in course.units if not unit.questionnaire for each in unit.exercises]
    found = standing_of(course, counted, codes, state, now)
    return Status(
        course=course.name,
        score=sum(each.score or 0.0 for each in found),
        max_score=sum(each.max_score for each in found),
        bonus=sum(each.bonus for each in found),
        exercises=found,
        next=next_of(found, paper),
        deduction=deduction(course, paid_hints(state), {each.name: each.score for each in found}).points,
        questionnaire=paper,
    )


def standing_of(
    course: Course, names: Sequence[str], codes: Mapping[str, str], state: State, now: datetime
) -> tuple[ExerciseStatus, ...]:
    """Return what is known of the exercises *names*, as ``status_of`` does."""
    return tuple(
        _one(course, unit, each, state, codes, now)
        for unit in course.units
        for each in unit.exercises
        if each.name in names
    )


def next_of(exercises: tuple[ExerciseStatus, ...], paper: PaperStatus | None = None) -> str:
    """Return the first that is begun and not done, else the first to begin, then the *paper*, a challenge last.

    When all is done, it is "".
    """
    left = [each for each in exercises if not each.done]
    if paper is not None and not paper.done and all(each.challenge for each in left):
        return QUESTIONNAIRE
    return min(left, key=lambda each: (each.challenge, not each.begun)).name if left else ""


def _one(
    course: Course, unit: Unit, exercise: Exercise, state: State, codes: Mapping[str, str], now: datetime
) -> ExerciseStatus:
    last: Last | None = state.exercises.get(exercise.name)
    return ExerciseStatus(
        name=exercise.name,
        unit=unit.name,
        verdict=last.verdict if last else None,
        # Whatever the file says: nobody earns more than there is.
        score=min(last.score, exercise.points) if last and last.score is not None else None,
        max_score=exercise.points,
        bonus=min(last.bonus, exercise.bonus) if last else 0.0,
        challenge=exercise.challenge,
        changed=last is not None and last.code != codes.get(exercise.name),
        seconds=max(0.0, (now - last.at) / timedelta(seconds=1)) if last else None,
        hints=len(state.hints.get(exercise.name, ())),
        hint_cost=price(course, exercise, paid_hints(state).get(exercise.name, 0)),
    )
