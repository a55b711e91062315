"""What is graded: a course and what belongs to it, a submission and its files; frozen and plain.

What comes of grading stands in ``result``.
"""

from dataclasses import dataclass, field
from pathlib import Path

from grader.question import Sheet
from grader.saying import Said
from grader.tree import Packed, Tree

__all__ = [
    "QUESTIONNAIRE",
    "Cell",
    "Course",
    "Exercise",
    "HintTerms",
    "Limits",
    "Misconception",
    "SourceFile",
    "Step",
    "Student",
    "Submission",
    "SyntaxFault",
    "Unit",
]


# Stands among the names of exercises for the questionnaire.
QUESTIONNAIRE = "questionnaire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one candidate may use; seconds of wall clock per request, of CPU for its whole life.

    *load_seconds* hold for a file and for a cell of a notebook, *notebook_seconds*, of CPU, for all cells of one.
    """

    load_seconds: float = 10.0
    notebook_seconds: float = 60.0
    call_seconds: float = 5.0
    probe_seconds: float = 30.0
    cpu_seconds: int = 180
    memory_mib: int = 2048
    output_kib: int = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One function or class worth points; *parameters* in the chapter's order, *optional* those it has as globals.

    A *challenge* has extra points only and is judged when it is asked for. *hints* are the authors', the mildest first.
    """

    name: str
    points: float
    parameters: tuple[str, ...]
    bonus: float = 0.0
    optional: tuple[str, ...] = ()
    challenge: bool = False
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HintTerms:
    """On which terms hints are given: each takes *cost* points off its exercise, beside the score, which stays."""

    cost: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A rung of the course's ladder of models: *chapter* is the accuracy that the chapter reaches on its data."""

    name: str
    title: str
    chapter: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A file of a course; its hidden suite is ``hidden/test_<file>``.

    Exercises of a unit of the *questionnaire* are judged with it and count there, or when they are asked for by name.
    """

    file: str
    title: str
    exercises: tuple[Exercise, ...]
    questionnaire: bool = False

    @property
    def name(self) -> str:
        """The file's name without its ending, as results call the unit."""
        return self.file.removesuffix(".py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A folder of exercises and solutions, read; paths are absolute, *probes* and *lent* the texts of those files.

    *language* is the one of its reports, where no other is asked for, *hint_cost* what a hint takes off, in points. A
    course that was sealed lies in memory, as *packed*, and its folders are names for people only.
    """

    name: str
    title: str
    exercises_folder: str
    solutions_folder: str
    units: tuple[Unit, ...]
    prelude: str
    probes: str
    limits: Limits
    lent: str = ""
    ladder: tuple[Step, ...] = ()
    language: str = "en"
    hint_cost: float = 0.0
    packed: Packed | None = None

    @property
    def exercises_tree(self) -> Tree:
        """Where the files of ``exercises/`` are read from."""
        return self.packed / "exercises" if self.packed else Path(self.exercises_folder)

    @property
    def solutions_tree(self) -> Tree:
        """Where the files of ``solutions/`` are read from."""
        return self.packed / "solutions" if self.packed else Path(self.solutions_folder)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in the order of the units."""
        return tuple(exercise for unit in self.units for exercise in unit.exercises)

    @property
    def names(self) -> frozenset[str]:
        """The names by which a submission is recognised: exercises, and files of units."""
        return frozenset({exercise.name for exercise in self.exercises} | {unit.file for unit in self.units})

    def unit_of(self, exercise: str) -> Unit:
        """Return the unit that holds *exercise*.

        Raises:
            KeyError: if no unit does.
        """
        for unit in self.units:
            if any(each.name == exercise for each in unit.exercises):
                return unit
        raise KeyError(exercise)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntaxFault:
    """Why a file is no Python: line and column count from 1, *code* is the line itself.

    *said* is the *message* where it is a sentence of ours, for other languages.
    """

    line: int
    column: int
    message: str
    code: str
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A code cell of a notebook as its author wrote it; *start* is the line of its first line in the file's text."""

    number: int
    text: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file of a submission: its text, the lines where it defines functions and classes, which are untouched stubs.

    Of a notebook, *text* is the plain Python of all its *cells*; they are what is run. *modified* is when it was
    changed last, in seconds since 1970, or 0 where that is not known.
    """

    name: str
    text: str
    definitions: dict[str, int] = field(default_factory=dict)
    stubs: tuple[str, ...] = ()
    fault: SyntaxFault | None = None
    cells: tuple[Cell, ...] = ()
    modified: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """Who handed something in, as far as is known.

    *name* is unique in a course and what the gradebook knows them by; the others are what an LMS calls them:
    *lms_id* its own number (Canvas's ID), *number* the school's (SIS or ID number), *login* the user name.
    """

    name: str
    full_name: str = ""
    email: str = ""
    login: str = ""
    number: str = ""
    lms_id: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What one student handed in, immutable; *digest* is over names and bytes. *sheet* is their questionnaire."""

    name: str
    files: tuple[SourceFile, ...]
    digest: str
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconception:
    """A known wrong way to do an exercise, with the words for a student who has it."""

    id: str
    exercise: str
    title: str
    diagnosis: str
    hint: str
    file: SourceFile
