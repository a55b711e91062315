"""What is known while ``grade check --watch`` runs, and what each event calls for; nothing waits here but for files."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from grader.cli.hints import Hint, fresh_hints, next_price, remembered, told_price
from grader.cli.paper import BeganPaper, PaperStatus, paper_in, paper_status
from grader.cli.status import ExerciseStatus, next_of, standing_of
from grader.cli.watching_events import Event, Judged, Pressed, Question, Saved
from grader.cli.watching_paper import known_results
from grader.cli.watching_reading import is_stub, is_unreadable, read_settled
from grader.cli.watching_screen import View
from grader.fingerprint import codes_of
from grader.model import QUESTIONNAIRE, Course, Submission
from grader.result import ExerciseResult, Result, Verdict
from grader.saying import Said
from grader.state import State, is_kit, merged, read_state, recorded, write_state

__all__ = ["Session"]


class Session:
    """One person at work on some exercises of a course."""

    def __init__(self, course: Course, path: Path, asked: Sequence[str], ask: Callable[[Question], None]) -> None:
        """Begin to watch over what is *asked* for of *course* in *path*.

        Args:
            course: the course.
            path: a folder or a file.
            asked: names of exercises, perhaps "questionnaire" among them; with it come the exercises that count there.
            ask: has one judged, in the background, in place of the one that was asked for before.
        """
        self._course, self._path, self._ask = course, path, ask
        self._asked = tuple(name for name in asked if name != QUESTIONNAIRE)
        apart = [each.name for unit in course.units if unit.questionnaire for each in unit.exercises]
        more = dict.fromkeys([*apart, QUESTIONNAIRE]) if QUESTIONNAIRE in asked else {}
        # In the order in which they are judged: the questionnaire last, for parts of it hang on exercises.
        self._watched = tuple(dict.fromkeys([*self._asked, *more]))
        self._is_kit = is_kit(path, course)
        self._state = read_state(path, course) if self._is_kit else State(course=course.name)
        self._submission: Submission | None = None
        self._codes: dict[str, str] = {}
        self._begun: BeganPaper | None = None
        # What each file defined when it was Python last.
        self._homes: dict[str, frozenset[str]] = {}
        self._judged = {name: last.code for name, last in self._state.exercises.items()}
        if self._state.questionnaire is not None:
            self._judged[QUESTIONNAIRE] = self._state.questionnaire.code
        self._results: dict[str, Result] = {}
        self._todo: list[str] = []
        self._busy = ""
        # The fingerprint of what is being judged.
        self._busy_code = ""
        self._current = ""
        self._touched: tuple[str, ...] = ()
        self._hint: Hint | None = None
        # What the hint that was asked for costs, as long as that is not agreed to.
        self._price: Said | None = None
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
        submission = read_settled(self._path, self._course, self._submission)
        self._problem = submission if isinstance(submission, str) else ""
        if isinstance(submission, str):
            return
        is_first, self._submission = self._submission is None, submission
        # Parts of the questionnaire hang on exercises that nobody may have asked for.
        names = [each.name for each in self._course.exercises] if QUESTIONNAIRE in self._watched else self._asked
        codes = codes_of(self._course, submission, names)
        if QUESTIONNAIRE in self._watched and codes[QUESTIONNAIRE] != self._codes.get(QUESTIONNAIRE):
            self._begun = paper_in(self._course, submission)
        self._codes = codes
        self._homes |= {each.name: frozenset(each.definitions) for each in submission.files if each.fault is None}
        if self._busy and self._codes[self._busy] != self._busy_code and not self._is_unreadable(self._busy):
            # Nobody waits any more for what it was: it may be a loop without an end.
            self._busy = ""
        changed = [name for name in self._watched if self._is_changed(name) and name != self._busy]
        if is_first:
            self._current = next_of(self.standing(), self.paper()) or self._watched[0]
            # What is as it was handed out needs no judge; the current one is judged for what there is to say about it.
            untouched = [name for name in changed if self._is_untouched(name)]
            self._judged |= {name: self._codes[name] for name in untouched}
            self._todo = self._in_order([*(name for name in changed if name not in untouched), self._current])
        elif changed:
            self._touched, self._hint, self._price, self._saved_at = tuple(changed), None, None, begun
            self._current = self._current if self._current in changed else changed[0]
            self._put_off()
            self._todo = self._in_order([*changed, *self._todo])
        self._go_on()

    def standing(self) -> tuple[ExerciseStatus, ...]:
        """Return what is known of each exercise asked for."""
        return standing_of(self._course, self._asked, self._codes, self._state, datetime.now(UTC))

    def paper(self) -> PaperStatus | None:
        """Return what is known of the questionnaire; None if nobody asked for it, or there is none."""
        return paper_status(self._begun, self._codes, self._state, datetime.now(UTC))

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
            files=files,
            faults=tuple(each for each in files if each.fault is not None),
            problem=self._problem,
            hint=self._hint,
            price=self._price,
            paper=self.paper(),
            seconds=self._seconds,
        )

    def _is_changed(self, name: str) -> bool:
        return self._codes[name] != self._judged.get(name) and not self._is_unreadable(name)

    def _is_unreadable(self, name: str) -> bool:
        """Whether *name* stands in a file that is no Python just now; what was found before stays."""
        files = self._submission.files if self._submission else ()
        return name != QUESTIONNAIRE and is_unreadable(name, self._course.unit_of(name).name, files, self._homes)

    def _is_untouched(self, name: str) -> bool:
        if name == QUESTIONNAIRE:
            return self._begun is None or not self._begun.begun
        return is_stub(name, self._submission.files if self._submission else ())

    def _in_order(self, names: Sequence[str]) -> list[str]:
        def place(name: str) -> tuple[bool, bool, int]:
            return name == QUESTIONNAIRE, name != self._current, self._watched.index(name)

        return sorted(set(names), key=place)

    def _go_on(self) -> None:
        while self._todo and not self._busy and self._submission is not None:
            name = self._todo.pop(0)
            if not self._is_unreadable(name):
                self._busy, self._busy_code = name, self._codes[name]
                known: dict[str, ExerciseResult] = {}
                if name == QUESTIONNAIRE:
                    whole = self._course, self._submission, self._codes, self._results, self._judged, self._state
                    known = known_results(*whole)
                self._ask(Question(name, self._codes[name], self._submission, known))

    def _put_off(self) -> None:
        """Make way for what somebody waits for; what is being judged comes after it."""
        if self._busy:
            self._todo, self._busy = [*self._todo, self._busy], ""

    def _take(self, event: Judged) -> None:
        if (event.name, event.code) != (self._busy, self._busy_code):
            # It was given up, and answered all the same.
            return
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
        is_open = self._open()
        if self._current not in is_open:
            broken = [name for name in self._touched if name in is_open]
            self._turn_to(broken[0] if broken else self._following())

    def _following(self) -> str:
        """Return the first open exercise after the current one, or from the top; the current one if none is open."""
        place, is_open = self._watched.index(self._current), self._open()
        around = [*self._watched[place + 1 :], *self._watched[:place]]
        return next((name for name in around if name in is_open), self._current)

    def _open(self) -> frozenset[str]:
        """Return what is asked for and not done: exercises, and the questionnaire."""
        paper = self.paper()
        known = standing_of(self._course, self._watched, self._codes, self._state, datetime.now(UTC))
        # Plots that nobody began are the questionnaire's matter.
        names = [each.name for each in known if not each.done and (each.begun or each.name in self._asked)]
        return frozenset([*names, QUESTIONNAIRE] if paper is not None and not paper.done else names)

    def _turn_to(self, name: str) -> None:
        self._current, self._hint, self._price = name, None, None
        if name not in self._results and name != self._busy:
            self._put_off()
            self._todo = self._in_order([name, *self._todo])
            self._go_on()

    def _press(self, key: str) -> None:
        self._price = self._price if key == "h" else None
        match key:
            case "n":
                self._turn_to(self._following())
            case "r":
                if self._busy != self._current:
                    self._put_off()
                self._todo = self._in_order([self._current, *self._todo])
            case "a":
                self._touched = tuple(x for x in self._watched if x in self._asked or not self._is_untouched(x))
                self._todo = self._in_order(self._touched)
            case "h" if self._current:
                self._show_hint()
        self._go_on()

    def _show_hint(self) -> None:
        self._learn()
        exercise = next((each for each in self._course.exercises if each.name == self._current), None)
        if exercise is None:
            # On the questionnaire there are none: what is said of an answer says enough.
            self._hint = Hint(text="")
            return
        result = self._results.get(self._current)
        # The first one stands on the screen already, as what is next.
        told = [each.hint for each in result.exercises[0].diagnosis[:1]] if result is not None else []
        fresh = fresh_hints(self._course, exercise, self._state, self._codes.get(self._current, ""), told)[:1]
        cost = next_price(self._course, exercise, self._state, fresh) if self._is_kit else 0.0
        if cost and self._price is None:
            self._hint, self._price = None, told_price(exercise, cost, 1)
            return
        self._hint, self._price = fresh[0] if fresh else Hint(text=""), None
        if fresh:
            self._keep(remembered(self._state, self._current, fresh))

    def _learn(self) -> None:
        """Take in what was remembered meanwhile by a command in another terminal."""
        if self._is_kit:
            self._state = merged(self._state, read_state(self._path, self._course))

    def _keep(self, state: State) -> None:
        self._state = state
        if self._is_kit:
            write_state(self._path, state, self._course)
