"""A seat holds one candidate at a time, and has another one made when the last one ended."""

import contextlib
from collections.abc import Sequence
from dataclasses import replace

from grader.errors import CourseError, ExaminerError
from grader.examiner.conversation import Candidate
from grader.examiner.origin import Origin
from grader.model import Course
from grader.wire.messages import Note, Prepare, Prepared, Reply, Request

__all__ = ["Seat"]

# Ten years of seconds.
_UNLIMITED = 315_000_000


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

    def has(self, modules: Sequence[str]) -> bool:
        """Whether the candidate of now found *modules* imported; if not, the first use of one waits for it."""
        return self._warmed.issuperset(modules)

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

    def pass_on(self) -> None:
        """End the candidate, and have one like it made meanwhile for whoever takes the next seat."""
        with contextlib.suppress(ExaminerError):
            # What cannot be made now is asked for again, and complained about, when it is needed.
            self._origin.expect(self._limits, self._seed)
        self.close()

    def close(self) -> None:
        """End the candidate, if there is one."""
        if self._candidate is not None:
            self._candidate.close()
            self._candidate = None


def _check_probes(course: Course, missing: Sequence[Note]) -> None:
    # A prelude may ask for what is not installed; a probe that is not there could judge nothing.
    for note in missing:
        homes = {"probes.py": course.exercises_folder, "lent.py": course.solutions_folder}
        if note.file in homes:
            raise CourseError(
                f"{homes[note.file]}/{note.file}, line {note.line}: {note.error}: {note.message}. Mend that line."
            )
