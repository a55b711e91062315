"""What is known while ``grade check --watch`` runs, and what each event calls for; nothing waits here but for files."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from grader.cli.hinting import Hint, hints_for, unseen
from grader.cli.status import ExerciseStatus, next_of, standing_of
from grader.cli.watching_events import Event, Judged, Pressed, Saved
from grader.cli.watching_screen import View
from grader.errors import GradekitError
from grader.fingerprint import fingerprints
from grader.model import Course, SourceFile, Submission
from grader.result import Result, Verdict
from grader.state import State, is_kit, read_state, recorded, with_hints, write_state
from grader.submission import read_submission

__all__ = ["Session"]

_HALF_SAVED_SECONDS = 0.1


class Session:
    """One person at work on some exercises of a course."""

    def __init__(
        self, course: Course, path: Path, asked: Sequence[str], ask: Callable[[str, str, Submission], None]
    ) -> None:
        """Begin to watch over the exercises *asked* for of *course* in *path*.

        Args:
            course: the course.
            path: a folder or a file.
            asked: names of exercises.
            ask: has one judged, in the background: by its name, its fingerprint and what it stands in.
        """
        self._course, self._path, self._asked, self._ask = course, path, tuple(asked), ask
        self._is_kit = is_kit(path, course)
        self._state = read_state(path, course) if self._is_kit else State(course=course.name)
        self._submission: Submission | None = None
        self._codes: dict[str, str] = {}
        # What each file defined when it was Python last.
        self._homes: dict[str, frozenset[str]] = {}
        self._judged = {name: last.code for name, last in self._state.exercises.items()}
        self._results: dict[str, Result] = {}
        self._todo: list[str] = []
        self._busy = ""
        self._current = ""
        self._touched: tuple[str, ...] = ()
        self._hint: Hint | None = None
        self._problem = ""
        self._saved_at: float | None = None
        self._seconds: float | None = None

    def took(self, event: Event) -> None:
        """Do what *event* calls for."""
        match event:
            case Saved():
                self.saved()
            case Judged():
                self._take(event)
            case Pressed(key):
                self._press(key.lower())

    def saved(self) -> None:
        """Read the files, and judge what the change touches, the current exercise first."""
        begun = time.monotonic()
        submission = self._read()
        if submission is None:
            return
        is_first, self._submission = self._submission is None, submission
        self._codes = fingerprints(submission.files, self._asked)
        self._homes |= {each.name: frozenset(each.definitions) for each in submission.files if each.fault is None}
        changed = [name for name in self._asked if self._is_changed(name)]
        if is_first:
            self._current = next_of(self.standing()) or self._asked[0]
            # What is as it was handed out needs no judge; the current one is judged for what there is to say about it.
            untouched = [name for name in changed if _is_stub(name, submission.files)]
            self._judged |= {name: self._codes[name] for name in untouched}
            self._todo = self._in_order([*(name for name in changed if name not in untouched), self._current])
        elif changed:
            self._touched, self._hint, self._saved_at = tuple(changed), None, begun
            self._current = self._current if self._current in changed else changed[0]
            self._todo = self._in_order([*changed, *self._todo])
        self._go_on()

    def standing(self) -> tuple[ExerciseStatus, ...]:
        """Return what is known of each exercise asked for."""
        return standing_of(self._course, self._asked, self._codes, self._state, datetime.now(UTC))

    def view(self) -> View:
        """Return what there is to be shown."""
        files = self._submission.files if self._submission else ()
        return View(
            where=str(self._path),
            standing=self.standing(),
            current=self._current,
            results=tuple(self._results[name] for name in self._touched if name in self._results),
            result=self._results.get(self._current),
            busy=self._busy,
            left=len(self._todo),
            faults=tuple(each for each in files if each.fault is not None),
            problem=self._problem,
            hint=self._hint,
            seconds=self._seconds,
        )

    def _read(self) -> Submission | None:
        """Read what there is; what looks half saved is given a moment, and then taken as it is."""
        for is_last in (False, True):
            try:
                found = read_submission(self._path, self._course.names)
            except (GradekitError, OSError) as error:
                self._problem = str(error)
                found = None
            else:
                self._problem = ""
            if is_last or (found is not None and not self._looks_half_saved(found)):
                break
            time.sleep(_HALF_SAVED_SECONDS)
        return found

    def _looks_half_saved(self, found: Submission) -> bool:
        before = {each.name: each for each in self._submission.files} if self._submission else {}
        now = {each.name: each for each in found.files}
        new = [each for name, each in now.items() if name not in before or before[name].text != each.text]
        # Some editors empty a file before they write it, others move it away.
        return bool(before.keys() - now.keys()) or any(each.fault or not each.text.strip() for each in new)

    def _is_changed(self, name: str) -> bool:
        return self._codes[name] != self._judged.get(name) and not self._is_unreadable(name)

    def _is_unreadable(self, name: str) -> bool:
        """Whether *name* stands in a file that is no Python just now; what was found before stays."""
        files = self._submission.files if self._submission else ()
        stem = self._course.unit_of(name).name
        return any(
            each.fault is not None
            and (name in self._homes.get(each.name, ()) or each.name.rpartition("/")[2].partition(".")[0] == stem)
            for each in files
        ) and not any(name in each.definitions and name not in each.stubs for each in files)

    def _in_order(self, names: Sequence[str]) -> list[str]:
        return sorted(set(names), key=lambda name: (name != self._current, self._asked.index(name)))

    def _go_on(self) -> None:
        while self._todo and not self._busy and self._submission is not None:
            name = self._todo.pop(0)
            if not self._is_unreadable(name):
                self._busy = name
                self._ask(name, self._codes[name], self._submission)

    def _take(self, event: Judged) -> None:
        self._busy = ""
        self._results[event.name] = event.result
        self._judged[event.name] = event.code
        if event.result.verdict is Verdict.JUDGE_ERROR:
            # Tried twice already; to try again is for whoever presses r.
            self._problem = event.result.notes[0] if event.result.notes else ""
        self._learn()
        self._keep(recorded(self._state, event.result, {event.name: event.code}, datetime.now(UTC)))
        if event.name == self._current and self._saved_at is not None:
            self._seconds, self._saved_at = time.monotonic() - self._saved_at, None
        self._go_on()
        if not self._busy:
            self._move_on()

    def _move_on(self) -> None:
        """From an exercise that is done go to one that the last save broke, else to the next that is open."""
        standing = {each.name: each for each in self.standing()}
        if self._current in standing and standing[self._current].done:
            broken = [name for name in self._touched if name in standing and not standing[name].done]
            self._turn_to(broken[0] if broken else self._following())

    def _following(self) -> str:
        """Return the first open exercise after the current one, or from the top; the current one if none is open."""
        place = self._asked.index(self._current)
        is_open = {each.name for each in self.standing() if not each.done}
        around = [*self._asked[place + 1 :], *self._asked[:place]]
        return next((name for name in around if name in is_open), self._current)

    def _turn_to(self, name: str) -> None:
        self._current, self._hint = name, None
        if name not in self._results:
            self._todo = self._in_order([name, *self._todo])
            self._go_on()

    def _press(self, key: str) -> None:
        match key:
            case "n":
                self._turn_to(self._following())
            case "r":
                self._todo = self._in_order([self._current, *self._todo])
            case "a":
                self._touched = self._asked
                self._todo = self._in_order(self._asked)
            case "h" if self._current:
                self._show_hint()
        self._go_on()

    def _show_hint(self) -> None:
        self._learn()
        exercise = next(each for each in self._course.exercises if each.name == self._current)
        hints = hints_for(self._course, exercise, self._state, self._codes.get(self._current, ""))
        fresh = unseen(self._state, hints, self._current)
        self._hint = fresh[0] if fresh else Hint(text="")
        if fresh:
            self._keep(with_hints(self._state, self._current, (fresh[0].text,)))

    def _learn(self) -> None:
        """Take in what was remembered meanwhile by a command in another terminal."""
        if self._is_kit:
            new, old = read_state(self._path, self._course), self._state
            self._state = replace(old, exercises=old.exercises | new.exercises, hints=old.hints | new.hints)

    def _keep(self, state: State) -> None:
        self._state = state
        if self._is_kit:
            write_state(self._path, state)


def _is_stub(name: str, files: Sequence[SourceFile]) -> bool:
    holding = [each for each in files if name in each.definitions]
    return bool(holding) and all(name in each.stubs for each in holding)
