"""A program that answers calls: its files loaded in a candidate, loaded again when that candidate was lost.

A *subject* is a set of files that sits in a seat: the student's in one of their own, the reference in another, the
misconceptions together in a third.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from grader.errors import ExaminerError
from grader.examiner.loading import Loader
from grader.examiner.outcomes import StudentFailure, failure_of_exception
from grader.examiner.remarks import Undefined, line_of, never_defined, remarks, unknown_name
from grader.examiner.seat import Seat
from grader.model import Course, Exercise, SourceFile, SyntaxFault
from grader.result import Verdict
from grader.saying import Said, say
from grader.source import bound_names, syntax_tree
from grader.wire.cells import cell_file
from grader.wire.messages import Answer, Note, Raised, Request

__all__ = ["PLOT_MODULES", "Place", "Subject", "warm_modules"]

# What a plot is drawn with.
PLOT_MODULES = ("matplotlib",)

# Words of code, not of prose: "optimizer" stands in many a comment.
_COSTLY = re.compile(r"\b(optim|torch\.compile|torch\.func|vmap)\b")
_DRAWS = re.compile(r"^\s*(?:from|import)\s+(?:matplotlib|pylab)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a function is defined: file and name."""

    file: str
    function: str


class Subject:
    """The files of one program, and the questions it can be asked."""

    def __init__(self, seat: Seat, files: Sequence[SourceFile], course: Course, space: str = "submission") -> None:
        """Take *files* into *seat*; other subjects there have another *space*."""
        self.seat = seat
        self.files = tuple(files)
        self._course = course
        self._space = space
        self._loader = Loader(seat, self.files, course, space)
        self._chosen: dict[str, Said] = {}
        self._never: dict[str, Undefined] | None = None

    @property
    def notes(self) -> list[Note]:
        """Statements that failed while the files were run."""
        return [note for notes in self._loader.notes.values() for note in notes]

    @property
    def remarks(self) -> list[str]:
        """What is said of the files, in English."""
        return [str(each) for each in self.said]

    @property
    def said(self) -> list[Said]:
        """Sentences about the files: what failed in them, what was left out, which of several answers was judged."""
        return [
            *self._loader.remarks,
            *remarks(self.files, self.notes, self._known_names),
            *self._chosen.values(),
        ]

    @property
    def _known_names(self) -> frozenset[str]:
        return frozenset(bound_names(syntax_tree(self._course.prelude)))

    def find(self, exercise: Exercise, unit_file: str) -> Place:
        """Return where *exercise* is defined: in the unit's own file before others, in the newest of several.

        Raises:
            StudentFailure: with the reason, if it is defined nowhere.
        """
        self._loader.load()
        homes = [file for file in self.files if exercise.name in self._loader.defined.get(file.name, ())]
        if not homes:
            raise self._not_found(exercise.name, unit_file)
        own = [file for file in homes if _is_unit(file, unit_file)]
        # A file that only imports it is no answer of its own.
        written = [file for file in own or homes if exercise.name in file.definitions]
        taken = max(written or own or homes, key=lambda file: file.modified)
        self._note_choice(exercise.name, taken, homes, is_own=bool(own))
        return Place(taken.name, exercise.name)

    def _note_choice(self, name: str, taken: SourceFile, homes: Sequence[SourceFile], *, is_own: bool) -> None:
        others = [file.name for file in homes if file is not taken and name in file.definitions]
        if others and name in taken.definitions:
            parts = {"name": name, "others": ", ".join(others), "file": taken.name}
            self._chosen[name] = (
                say("{name} is also defined in {others}; the one in {file} was judged, the unit's own file.", **parts)
                if is_own
                else say("{name} is also defined in {others}; the one in {file} was judged, the newest.", **parts)
            )

    def ask(self, request: Request, seconds: float) -> Answer:
        """Ask about a place that ``find`` returned; *request* gets its number and space here.

        Raises:
            StudentFailure: if there is no answer.
        """
        self._loader.load()
        reply = self.seat.ask(request, seconds)
        if isinstance(reply, Raised):
            raise self._explained(failure_of_exception(reply))
        if not isinstance(reply, Answer):
            raise ExaminerError(f"expected an answer, got {type(reply).__name__}")
        return reply

    @property
    def space(self) -> str:
        """The name under which this program lives in its candidate."""
        return self._space

    def _explained(self, failure: StudentFailure) -> StudentFailure:
        """Say, where a name is not known, why it is not."""
        name = unknown_name(failure.error, failure.message)
        if name and self._never is None:
            self._never = never_defined(self.files, self.notes, self._known_names)
        if not name or self._never is None or name not in self._never:
            return failure
        words = say("{what}. {why}", what=failure.said or failure.message, why=self._never[name].said)
        return failure.with_message(words)

    def _not_found(self, name: str, unit_file: str) -> StudentFailure:
        for file in self.files:
            failure = self._broken(file, name, unit_file)
            if failure is not None:
                return failure
        for file in self.files:
            if name in file.stubs:
                words = say("{name} in {file} is not filled in yet", name=name, file=file.name)
                return StudentFailure(Verdict.MISSING, words)
        near = difflib.get_close_matches(name, self._all_names(), n=1, cutoff=0.7)
        if not near:
            return StudentFailure(Verdict.MISSING, say("No file defines {name}.", name=name))
        words = say("No file defines {name}. Did you mean {other}? Rename it to {name}.", name=name, other=near[0])
        return StudentFailure(Verdict.MISSING, words, suggestion=near[0])

    def _broken(self, file: SourceFile, name: str, unit_file: str) -> StudentFailure | None:
        """Tell whether *file* would define *name*, had it run."""
        own = _is_unit(file, unit_file)
        if file.fault is not None:
            is_here = own or len(self.files) == 1 or re.search(rf"\b(def|class) {name}\b", file.text)
            return _syntax_error(file.name, file.fault) if is_here else None
        if name in file.stubs:
            return None
        lost = self._loader.loss_of(file, name)
        if lost is not None and (name in file.definitions or own):
            words = say("While {file} was loaded: {what}", file=file.name, what=lost.said or lost.message)
            return StudentFailure(lost.verdict, words, error=lost.error)
        if name not in file.definitions:
            return self._in_broken_cell(file, name)
        for note in self._loader.notes.get(file.name, ()):
            if note.error and line_of(file, note) == file.definitions[name]:
                return _failed_while_loading(note)
        words = say("{name} in {file} is not a function that can be called", name=name, file=file.name)
        return StudentFailure(Verdict.LOAD_ERROR, words)

    def _in_broken_cell(self, file: SourceFile, name: str) -> StudentFailure | None:
        """Tell whether a cell that is no Python would define *name*."""
        broken = {note.file: note for note in self._loader.notes.get(file.name, ()) if note.error == "SyntaxError"}
        for cell in file.cells if broken else ():
            note = broken.get(cell_file(file.name, cell.number))
            if note is not None and re.search(rf"\b(def|class) {name}\b", cell.text):
                return _failed_while_loading(note)
        return None

    def _all_names(self) -> list[str]:
        known = {exercise.name for exercise in self._course.exercises}
        return [name for names in self._loader.defined.values() for name in names if name not in known]


def _failed_while_loading(note: Note) -> StudentFailure:
    message = say(
        "{file}, line {line}: {what}",
        file=note.file,
        line=note.line,
        what=f"{note.error}: {note.message}\n{note.code}",
    )
    return StudentFailure(Verdict.LOAD_ERROR, message, error=note.error)


def _syntax_error(name: str, fault: SyntaxFault) -> StudentFailure:
    caret = " " * (fault.column - 1) + "^"
    shown = f"\n{fault.code}\n{caret}" if fault.code else ""
    message = say(
        "{file}, line {line}: {what}{code}", file=name, line=fault.line, what=fault.said or fault.message, code=shown
    )
    return StudentFailure(Verdict.LOAD_ERROR, message, error="SyntaxError")


def warm_modules(files: Sequence[SourceFile]) -> list[str]:
    """Return what *files* would make a candidate import at great cost, to be imported in the zygote instead.

    The first optimizer of a process imports torch._dynamo for 1.3 s (sandbox lab, part 1); so does torch.func.
    matplotlib takes half a second, and wants to keep what it learns about fonts, which a sealed candidate cannot.
    """
    costly = ["torch._dynamo"] if any(_COSTLY.search(file.text) for file in files) else []
    costly += ["IPython"] if any(file.cells for file in files) else []
    return costly + (list(PLOT_MODULES) if any(_DRAWS.search(file.text) for file in files) else [])


def _is_unit(file: SourceFile, unit_file: str) -> bool:
    """Whether *file* is the unit's own, as a file or as a notebook."""
    name = file.name.rpartition("/")[2]
    return name in (unit_file, f"{unit_file.removesuffix('.py')}.ipynb")
