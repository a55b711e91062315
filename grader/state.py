"""What a kit remembers between commands: the last verdicts, and which hints were shown; ``.gradekit/state.json`` in it.

It is the student's own file, for the student's own eyes: readable, safe to delete, and never a reason to fail. Nothing
in it decides a score. It may say anything: what is read from it is capped, and escaped by whoever shows it.
"""

import contextlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from grader.files import write_whole
from grader.fingerprint import codes_of
from grader.kept import is_of_another_version, keep_another_version
from grader.model import QUESTIONNAIRE, Course, Submission
from grader.result import ExerciseResult, QuestionResult, Result, Verdict
from grader.scoring import standing

__all__ = [
    "Last",
    "LastPaper",
    "Mistake",
    "State",
    "is_foreign",
    "is_kit",
    "merged",
    "paid_hints",
    "read_state",
    "record",
    "recorded",
    "with_hints",
    "write_state",
]

FOLDER = ".gradekit"
MAX_BYTES = 1 << 20
MAX_TEXT = 600
MAX_HINTS = 200

_Text = Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
_Points = Annotated[float, msgspec.Meta(ge=0, le=1e6)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
_ABOUT = "What grade check found last, and the hints you asked for. Yours to read; delete it whenever you like."


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A named mistake that the last check found, in English: *title* and *hint* are hostile text."""

    title: _Text
    hint: _Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """The last verdict on an exercise; *code* is the fingerprint of what was judged, *at* the moment, with its zone."""

    verdict: Verdict
    score: _Points | None
    max_score: _Points
    bonus: _Points = 0.0
    code: _Text
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    mistakes: Annotated[tuple[Mistake, ...], msgspec.Meta(max_length=20)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPaper:
    """What the questionnaire earned last: of all its *parts* some are *answered*.

    Of those again some are *right* or *wrong*, and for some *waiting* ones a person decides; *code* and *at* are as in
    ``Last``.
    """

    score: _Points
    max_score: _Points
    parts: _Count
    answered: _Count
    right: _Count
    wrong: _Count
    waiting: _Count
    code: _Text
    at: Annotated[datetime, msgspec.Meta(tz=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that is remembered of a *course*; by exercise, the last verdict, and the hints shown, in English.

    *free* are those hints that a check had given already, so that they cost nothing in any course.
    """

    about: str = _ABOUT
    course: str = ""
    exercises: dict[str, Last] = field(default_factory=dict)
    questionnaire: LastPaper | None = None
    hints: dict[str, Annotated[tuple[_Text, ...], msgspec.Meta(max_length=MAX_HINTS)]] = field(default_factory=dict)
    free: dict[str, Annotated[tuple[_Text, ...], msgspec.Meta(max_length=MAX_HINTS)]] = field(default_factory=dict)
    format: Literal["gradekit/state/v1"] = "gradekit/state/v1"


def is_kit(folder: Path, course: Course) -> bool:
    """Whether *folder* is where a student works: it holds a unit of *course*, and is no folder of the course itself."""
    with contextlib.suppress(OSError):
        home = folder.resolve()
        own = (Path(course.exercises_folder), Path(course.solutions_folder))
        stems = [unit.name for unit in course.units]
        return (
            home.is_dir()
            and not any(home.is_relative_to(each) for each in own)
            and any((home / f"{stem}{ending}").is_file() for stem in stems for ending in (".py", ".ipynb"))
        )
    return False


def read_state(folder: Path, course: Course) -> State:
    """Return what the kit in *folder* remembers of *course*; nothing if there is no file, or none that can be read."""
    place = folder / FOLDER
    path = place / "state.json"
    nothing = State(course=course.name)
    try:
        # A link could lead anywhere, and a pipe would keep us waiting.
        if place.is_symlink() or path.is_symlink() or not path.is_file():
            return nothing
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        state = msgspec.json.decode(data, type=State) if len(data) <= MAX_BYTES else nothing
    except (OSError, ValueError, RecursionError):
        return nothing
    return state if state.course == course.name else nothing


def is_foreign(folder: Path) -> bool:
    """Whether another version of gradekit wrote what the kit in *folder* remembers, so that this one cannot read it."""
    return is_of_another_version(folder / FOLDER / "state.json", State().format)


def write_state(folder: Path, state: State, course: Course) -> bool:
    """Write *state* into the kit in *folder*, whole or not at all; return whether that could be done.

    What another version wrote is kept beside it. Where hints cost something in *course*, git has the file.
    """
    place = folder / FOLDER
    try:
        if place.is_symlink():
            return False
        place.mkdir(exist_ok=True)
        ignored = place / ".gitignore"
        if not (ignored.is_symlink() or ignored.exists()):
            # It is about this machine's last run, and but for hints that cost something nothing to hand in.
            ignored.write_text("*\n!state.json\n" if course.hint_cost else "*\n", encoding="ascii")
        data = msgspec.json.format(msgspec.json.encode(state), indent=2) + b"\n"
        # There may be hints in it that somebody paid for.
        keep_another_version(place / "state.json", state.format)
        write_whole(place / "state.json", data)
    except (OSError, ValueError):
        return False
    return True


def recorded(state: State, result: Result, codes: Mapping[str, str], at: datetime) -> State:
    """Return *state* with the verdicts of *result*; where the grader failed, what it said before stays.

    Args:
        state: what was remembered.
        result: what a grading found.
        codes: the fingerprints of exercises and questionnaire in what was judged, as ``codes_of`` gives them.
        at: when, with a zone.
    """
    last = {
        each.name: _last(each, codes[each.name], at)
        for each in result.exercises
        if each.verdict is not Verdict.JUDGE_ERROR and each.name in codes
    }
    paper = _last_paper(result.questionnaire, codes[QUESTIONNAIRE], at) if QUESTIONNAIRE in codes else None
    return replace(state, exercises=state.exercises | last, questionnaire=paper or state.questionnaire)


def merged(state: State, newer: State) -> State:
    """Return what *state* and *newer* say together, of two verdicts on one exercise the newer."""
    return replace(
        newer,
        exercises=state.exercises | newer.exercises,
        hints=state.hints | newer.hints,
        free=state.free | newer.free,
        questionnaire=newer.questionnaire or state.questionnaire,
    )


def with_hints(state: State, exercise: str, hints: tuple[str, ...], free: Collection[str] = ()) -> State:
    """Return *state*, which says now that *hints* on *exercise*, in English, were shown too, some of them *free*."""

    def added(known: dict[str, tuple[str, ...]], more: Collection[str]) -> dict[str, tuple[str, ...]]:
        shown = dict.fromkeys([*known.get(exercise, ()), *(each[:MAX_TEXT] for each in more)])
        return known | {exercise: tuple(shown)[-MAX_HINTS:]} if shown else known

    return replace(state, hints=added(state.hints, hints), free=added(state.free, free))


def paid_hints(state: State) -> dict[str, int]:
    """Return by exercise how many hints were shown that cost something where hints do."""
    return {name: len(set(shown) - set(state.free.get(name, ()))) for name, shown in state.hints.items()}


def record(folder: Path, course: Course, submission: Submission, result: Result, at: datetime) -> bool:
    """Have the kit in *folder* remember the *result* of *submission*, if it is a kit; return whether it does.

    Never fails: what was judged is worth more than the memory of it.
    """
    if not is_kit(folder, course):
        return False
    codes = codes_of(course, submission, [each.name for each in result.exercises])
    return write_state(folder, recorded(read_state(folder, course), result, codes, at), course)


def _last(exercise: ExerciseResult, code: str, at: datetime) -> Last:
    return Last(
        verdict=exercise.verdict,
        score=exercise.score,
        max_score=exercise.max_score,
        bonus=exercise.bonus,
        code=code,
        at=at.replace(microsecond=0),
        mistakes=tuple(
            Mistake(title=each.title[:MAX_TEXT], hint=each.hint[:MAX_TEXT]) for each in exercise.diagnosis[:20]
        ),
    )


def _last_paper(questions: Sequence[QuestionResult], code: str, at: datetime) -> LastPaper | None:
    """Return what is remembered of a questionnaire; None if it was not judged, or the grader failed at it."""
    found = standing(questions)
    if not questions or found.score is None:
        return None
    answered = [each for each in questions if each.verdict not in (Verdict.MISSING, Verdict.SKIPPED)]
    return LastPaper(
        score=found.score,
        max_score=found.max_score,
        parts=len(questions),
        answered=len(answered),
        right=sum(each.verdict is Verdict.ACCEPTED for each in answered),
        wrong=sum(not each.verdict.passed and not each.provisional for each in answered),
        waiting=found.waiting,
        code=code,
        at=at.replace(microsecond=0),
    )
