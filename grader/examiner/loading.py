"""A program's files brought into a candidate, again and again when that was lost, and what became of each.

A notebook goes in cell by cell, each with a deadline of its own. A cell that costs the candidate is not run again: only
its definitions are. So are those of all further cells once a notebook has used the time that it may.
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from grader.examiner.outcomes import StudentFailure, failure_of_exception
from grader.examiner.seat import Seat
from grader.model import Cell, Course, SourceFile
from grader.notebook import definitions_of
from grader.result import Verdict
from grader.saying import Said, say
from grader.wire.cells import cell_file
from grader.wire.messages import MAX_NOTES, Load, Loaded, Note, Raised

__all__ = ["Loader"]


# Times the limit of a notebook after which nothing of it is run any more.
_PATIENCE = 2
_MOST_TOLD = 10


@dataclass(slots=True)
class _Generation:
    """What loading the files into one candidate brought."""

    number: int = 0
    defined: dict[str, list[str]] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)


class Loader:
    """Keeps the files of a program loaded in whatever candidate sits in its seat."""

    def __init__(self, seat: Seat, files: Sequence[SourceFile], course: Course, space: str) -> None:
        """Load nothing yet."""
        self._seat = seat
        self._files = tuple(files)
        self._limits = course.limits
        self._space = space
        self._now = _Generation()
        self._lost_cells: dict[str, StudentFailure] = {}
        self._dropped: set[str] = set()
        self._sound: dict[str, float] = {}
        self._definitions: dict[str, str] = {}
        self._spent = 0.0
        self._late: dict[str, int] = {}
        self.lost: dict[str, StudentFailure] = {}

    @property
    def defined(self) -> dict[str, list[str]]:
        """The callables that each file defines, by its name."""
        return self._now.defined

    @property
    def notes(self) -> dict[str, list[Note]]:
        """The statements of each file that failed while it was run."""
        return self._now.notes

    def loss_of(self, file: SourceFile, name: str) -> StudentFailure | None:
        """Return why *name* was not taken from *file*, which defines it: that, or its cell, cost the candidate."""
        line = file.definitions.get(name, 0)
        for cell in file.cells:
            place = cell_file(file.name, cell.number)
            if place in self._dropped and cell.start <= line <= cell.start + cell.text.count("\n"):
                return self._lost_cells[place]
        return self.lost.get(file.name)

    @property
    def remarks(self) -> list[Said]:
        """Sentences on cells of which not everything was run."""
        words = [
            say("{cell}: {what}. It was left out.", cell=cell, what=failure.said or failure.message)
            if cell in self._dropped
            else say(
                "{cell}: {what}. Of this cell, only definitions and imports were taken.",
                cell=cell,
                what=failure.said or failure.message,
            )
            for cell, failure in islice(self._lost_cells.items(), _MOST_TOLD)
        ]
        return words + [
            say(
                "{cell}, and those after it: the cells before had used the {seconds} s that a notebook may take; "
                "only definitions and imports were taken.",
                cell=cell_file(name, number),
                seconds=f"{self._limits.notebook_seconds:g}",
            )
            for name, number in self._late.items()
        ]

    def load(self) -> None:
        """Run the files, unless the candidate of now has them already."""
        _ = self._seat.candidate
        while self._now.number != self._seat.generation:
            self._now = _Generation(number=self._seat.generation)
            for file in self._files:
                if file.fault is None and file.name not in self.lost and not self._load_file(file):
                    break

    def _load_file(self, file: SourceFile) -> bool:
        """Run one file; False if it cost the candidate, which is then loaded afresh without what did."""
        for cell in file.cells:
            if not self._load_cell(file, cell):
                return False
        try:
            # After a notebook's cells nothing is left to be run, but the stubs are to be taken away.
            last = file.cells[-1].number + 1 if file.cells else 0
            self._send(file, "" if last else file.text, last, file.stubs)
        except StudentFailure as failure:
            self.lost[file.name] = failure
            _ = self._seat.candidate
            return False
        return True

    def _load_cell(self, file: SourceFile, cell: Cell) -> bool:
        name = cell_file(file.name, cell.number)
        text = cell.text
        if self._spent > self._limits.notebook_seconds:
            self._late.setdefault(file.name, cell.number)
        if self._spent > _PATIENCE * self._limits.notebook_seconds and name not in self._sound:
            # Not even definitions: the body of a class can take for ever, and there are up to two thousand cells.
            self._dropped.add(name)
            used_up = StudentFailure(Verdict.TIME_LIMIT, say("The notebook's time was used up"))
            self._lost_cells.setdefault(name, used_up)
        if name in self._lost_cells or self._late.get(file.name, math.inf) <= cell.number:
            text = "" if name in self._dropped else self._definitions_of(file, cell)
        if not text.strip():
            return True
        before = self._clock()
        try:
            self._send(file, text, cell.number, ())
        except StudentFailure as failure:
            self._spent += self._limits.load_seconds
            if name in self._lost_cells:
                self._dropped.add(name)
            self._lost_cells[name] = failure
            _ = self._seat.candidate
            return False
        spent = _spent(before, self._clock())
        # Whoever is loaded again pays once for it: that a call went wrong is paid for elsewhere.
        self._spent += max(0.0, spent - self._sound.get(name, 0.0))
        self._sound[name] = max(spent, self._sound.get(name, 0.0))
        # So that the limit on output is one for each cell.
        self._seat.candidate.forget_output()
        return True

    def _definitions_of(self, file: SourceFile, cell: Cell) -> str:
        name = cell_file(file.name, cell.number)
        if name not in self._definitions:
            self._definitions[name] = definitions_of(file, cell)
        return self._definitions[name]

    def _clock(self) -> tuple[float, float]:
        """Seconds of the candidate's CPU, not a number where that is not known, and of the wall."""
        return self._seat.candidate.cpu_seconds(), time.monotonic()

    def _send(self, file: SourceFile, text: str, cell: int, stubs: Sequence[str]) -> None:
        request = Load(
            id=self._seat.next_id(), space=self._space, name=file.name, text=text, stubs=list(stubs), cell=cell
        )
        reply = self._seat.ask(request, self._limits.load_seconds)
        if isinstance(reply, Loaded):
            self._now.defined[file.name] = reply.defined
            notes = self._now.notes.setdefault(file.name, [])
            # Of a notebook, too, no more than of a file: each cell may send as many.
            notes += reply.notes[: MAX_NOTES - len(notes)]
        elif isinstance(reply, Raised):
            self.lost[file.name] = failure_of_exception(reply)


def _spent(before: tuple[float, float], after: tuple[float, float]) -> float:
    cpu, wall = (end - begin for begin, end in zip(before, after, strict=True))
    # Who sleeps uses no CPU; who waits for a busy machine should not be taken for one that sleeps.
    return max(cpu, wall / 4) if cpu >= 0 else wall
