"""A program that answers calls: its files loaded in a candidate, loaded again when that candidate was lost.

A *seat* holds one candidate at a time and forks another when the last one ended. A *subject* is a set of files that
sits there: the student's in a seat of their own, the reference in another, the misconceptions together in a third.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from grader.errors import CourseError, ExaminerError
from grader.examiner.conversation import Candidate
from grader.examiner.origin import Origin
from grader.examiner.outcomes import StudentFailure, failure_of_exception
from grader.model import Course, Exercise, SourceFile, SyntaxFault
from grader.result import Verdict
from grader.wire.messages import Answer, Load, Loaded, Note, Prepare, Prepared, Raised, Reply, Request

__all__ = ["Place", "Seat", "Subject", "warm_modules"]


# Words of code, not of prose: "optimizer" stands in many a comment.
_COSTLY = re.compile(r"\b(optim|torch\.compile|torch\.func|vmap)\b")


# Ten years of seconds.
_UNLIMITED = 315_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a function is defined: file and name."""

    file: str
    function: str


class Seat:
    """Holds a candidate that has run the prelude; replaces it when it was ended."""

    def __init__(self, origin: Origin, course: Course, *, seed: int, trusted: bool = False) -> None:
        """Nothing is forked before the first question; *seed* is public and for the candidate's random numbers.

        A *trusted* program answers for a whole batch, and its CPU time is not limited.
        """
        self._limits = replace(course.limits, cpu_seconds=_UNLIMITED) if trusted else course.limits
        self._origin = origin
        self._course = course
        self._seed = seed
        self._candidate: Candidate | None = None
        self._requests = 0
        self._warmed: frozenset[str] = frozenset()
        self.generation = 0

    @property
    def candidate(self) -> Candidate:
        """The candidate that is alive now, a new one if need be."""
        if self._candidate is None or not self._candidate.alive:
            self.close()
            self._warmed = self._origin.warmed
            self._candidate = self._origin.candidate(self._limits, self._seed)
            self.generation += 1
            prepare = Prepare(
                id=self.next_id(), prelude=self._course.prelude, probes=self._course.probes, lent=self._course.lent
            )
            reply = self._candidate.ask(prepare, self._course.limits.load_seconds)
            if not isinstance(reply, Prepared):
                raise ExaminerError(f"the prelude did not run: {reply}")
            _check_probes(self._course, reply.missing)
        return self._candidate

    def need(self, modules: Sequence[str]) -> None:
        """Have a candidate that was forked with *modules* imported; an older one is replaced."""
        had = self._warmed if self._candidate is not None else self._origin.warmed
        if self._origin.outdates(had, modules):
            self.close()
            self._origin.warm(modules)

    def next_id(self) -> int:
        """Number the next request."""
        self._requests += 1
        return self._requests

    def ask(self, request: Request, seconds: float) -> Reply:
        """Ask the candidate; see ``Candidate.ask``."""
        return self.candidate.ask(request, seconds)

    def last_output(self) -> str:
        """What the candidate of now, alive or just ended, printed since its output was last forgotten."""
        return self._candidate.output() if self._candidate is not None else ""

    def close(self) -> None:
        """End the candidate, if there is one."""
        if self._candidate is not None:
            self._candidate.close()
            self._candidate = None


@dataclass(slots=True)
class _Loading:
    """What loading the files brought."""

    generation: int = 0
    defined: dict[str, list[str]] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    lost: dict[str, StudentFailure] = field(default_factory=dict)


class Subject:
    """The files of one program, and the questions it can be asked."""

    def __init__(self, seat: Seat, files: Sequence[SourceFile], course: Course, space: str = "submission") -> None:
        """Take *files* into *seat*; other subjects there have another *space*."""
        self.seat = seat
        self.files = tuple(files)
        self._course = course
        self._space = space
        self._loading = _Loading()

    @property
    def notes(self) -> list[Note]:
        """Statements that failed while the files were run."""
        return [note for notes in self._loading.notes.values() for note in notes]

    def find(self, exercise: Exercise, unit_file: str) -> Place:
        """Return where *exercise* is defined, the unit's own file before others.

        Raises:
            StudentFailure: with the reason, if it is defined nowhere.
        """
        self._load()
        homes = [file for file, names in self._loading.defined.items() if exercise.name in names]
        if not homes:
            raise self._not_found(exercise.name, unit_file)
        own = [file for file in homes if _basename(file) == unit_file]
        return Place((own or homes)[0], exercise.name)

    def ask(self, request: Request, seconds: float) -> Answer:
        """Ask about a place that ``find`` returned; *request* gets its number and space here.

        Raises:
            StudentFailure: if there is no answer.
        """
        self._load()
        reply = self.seat.ask(request, seconds)
        if isinstance(reply, Raised):
            raise failure_of_exception(reply)
        if not isinstance(reply, Answer):
            raise ExaminerError(f"expected an answer, got {type(reply).__name__}")
        return reply

    @property
    def space(self) -> str:
        """The name under which this program lives in its candidate."""
        return self._space

    def _load(self) -> None:
        """Run the files, unless the candidate of now has them already."""
        _ = self.seat.candidate
        while self._loading.generation != self.seat.generation:
            self._loading = _Loading(generation=self.seat.generation, lost=self._loading.lost)
            for file in self.files:
                if file.fault is None and file.name not in self._loading.lost and not self._load_file(file):
                    break

    def _load_file(self, file: SourceFile) -> bool:
        """Run one file; False if it cost the candidate, which is then loaded afresh without it."""
        request = Load(
            id=self.seat.next_id(), space=self._space, name=file.name, text=file.text, stubs=list(file.stubs)
        )
        try:
            reply = self.seat.ask(request, self._course.limits.load_seconds)
        except StudentFailure as failure:
            self._loading.lost[file.name] = failure
            _ = self.seat.candidate
            return False
        if isinstance(reply, Loaded):
            self._loading.defined[file.name] = reply.defined
            self._loading.notes[file.name] = reply.notes
        elif isinstance(reply, Raised):
            self._loading.lost[file.name] = failure_of_exception(reply)
        return True

    def _not_found(self, name: str, unit_file: str) -> StudentFailure:
        for file in self.files:
            failure = self._broken(file, name, unit_file)
            if failure is not None:
                return failure
        for file in self.files:
            if name in file.stubs:
                return StudentFailure(Verdict.MISSING, f"{name} in {file.name} is not filled in yet")
        near = difflib.get_close_matches(name, self._all_names(), n=1, cutoff=0.7)
        perhaps = f" Did you mean {near[0]}? Rename it to {name}." if near else ""
        return StudentFailure(Verdict.MISSING, f"No file defines {name}.{perhaps}", suggestion=near[0] if near else "")

    def _broken(self, file: SourceFile, name: str, unit_file: str) -> StudentFailure | None:
        """Tell whether *file* would define *name*, had it run."""
        own = _basename(file.name) == unit_file
        if file.fault is not None:
            return _syntax_error(file.name, file.fault) if own or len(self.files) == 1 else None
        if name in file.stubs:
            return None
        lost = self._loading.lost.get(file.name)
        if lost is not None and (name in file.definitions or own):
            return StudentFailure(lost.verdict, f"While {file.name} was loaded: {lost.message}", error=lost.error)
        if name not in file.definitions:
            return None
        for note in self._loading.notes.get(file.name, ()):
            if note.statement == file.definitions[name]:
                message = f"{file.name}, line {note.line}: {note.error}: {note.message}\n{note.code}"
                return StudentFailure(Verdict.LOAD_ERROR, message, error=note.error)
        return StudentFailure(Verdict.LOAD_ERROR, f"{name} in {file.name} is not a function that can be called")

    def _all_names(self) -> list[str]:
        known = {exercise.name for exercise in self._course.exercises}
        return [name for names in self._loading.defined.values() for name in names if name not in known]


def _check_probes(course: Course, missing: Sequence[Note]) -> None:
    # A prelude may ask for what is not installed; a probe that is not there could judge nothing.
    for note in missing:
        homes = {"probes.py": course.exercises_folder, "lent.py": course.solutions_folder}
        if note.file in homes:
            raise CourseError(
                f"{homes[note.file]}/{note.file}, line {note.line}: {note.error}: {note.message}. Mend that line."
            )


def _syntax_error(name: str, fault: SyntaxFault) -> StudentFailure:
    caret = " " * (fault.column - 1) + "^"
    shown = f"\n{fault.code}\n{caret}" if fault.code else ""
    message = f"{name}, line {fault.line}: {fault.message}{shown}"
    return StudentFailure(Verdict.LOAD_ERROR, message, error="SyntaxError")


def warm_modules(files: Sequence[SourceFile]) -> list[str]:
    """Return what *files* would make a candidate import at great cost, to be imported in the zygote instead.

    The first optimizer of a process imports torch._dynamo for 1.3 s (sandbox lab, part 1); so does torch.func.
    """
    return ["torch._dynamo"] if any(_COSTLY.search(file.text) for file in files) else []


def _basename(file: str) -> str:
    return file.rpartition("/")[2]
