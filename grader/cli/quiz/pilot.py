"""What keys do in a quiz, and which rows of a screen are seen; knows no terminal."""

from dataclasses import dataclass

from grader.cli.quiz.desk import Desk
from grader.cli.quiz.draft import WRITTEN, carry, pick, place_at, set_text, step
from grader.cli.quiz.list import list_screen
from grader.cli.quiz.page import Look, Screen, part_screen
from grader.cli.quiz.text import Line, clipped, width_of
from grader.question import Form
from grader.saying import say

__all__ = ["Fitted", "Pilot"]

_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A screen as it fits into its rows; *field* is how many of them are for typing, 0 where nothing is typed."""

    head: list[Line]
    body: list[Line]
    foot: list[Line]
    field: int = 0


class Pilot:
    """Somebody at a desk: at a part or in the list of all, and how far it is scrolled."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        # The part that is picked in the list; None where a part is shown.
        self.listing: int | None = None
        self._scroll = 0
        # Scrolled by hand: what one stands at need not be seen.
        self._free = False
        # How many rows the body had when it was last seen, and how many lines it has.
        self._seen = (1, 1)

    @property
    def has_field(self) -> bool:
        """Whether what is typed is an answer."""
        return self.listing is None and self.desk.part.form in WRITTEN

    @property
    def is_prose(self) -> bool:
        """Whether an answer may have several lines."""
        return self.desk.part.form is Form.TEXT

    def fit(self, look: Look, rows: int) -> Fitted:
        """Return what is seen of the screen on so many *rows*."""
        screen = self._screen(look)
        # Where there is no room for all, the keys go first.
        foot = screen.foot[: max(0, rows - len(screen.head) - 2 - _FEWEST_ROWS)]
        room = max(rows - len(screen.head) - len(foot) - 2, 1)
        field = self._field(look.width - 2, room)
        room = max(room - field - (1 if field else 0), 1)
        self._scrolled(screen, room)
        end = self._scroll + room
        return Fitted(
            head=[*screen.head, []],
            body=screen.body[self._scroll : end],
            foot=[clipped(line, look.width) for line in [self._rule(look.width, below=len(screen.body) > end), *foot]],
            field=field,
        )

    def move(self, by: int) -> None:
        """Go up or down; from the first line up to the question above it."""
        at_top = self.listing is None and self.desk.draft.cursor <= 0
        if by < 0 and at_top and (self._scroll or self._free):
            self._scroll, self._free = max(self._scroll + 2 * by, 0), True
            return
        self._free = False
        if self.listing is not None:
            self.listing = min(max(self.listing + by, 0), len(self.desk.parts) - 1)
        else:
            self.desk.change(step(self.desk.draft, by))

    def carry(self, by: int) -> None:
        """Move an item up or down."""
        if self.listing is None:
            self._free = False
            self.desk.change(carry(self.desk.draft, self.desk.draft.cursor + by))

    def space(self) -> None:
        """Tick, untick, take up or put down."""
        self._free = False
        self.desk.change(pick(self.desk.draft))

    def sign(self, sign: str) -> None:
        """Choose by letter, or put an item to a place by its number."""
        self._free = False
        self.desk.change(place_at(self.desk.draft, sign))

    def typed(self, text: str) -> None:
        """Take *text* for what is written."""
        if self.desk.part.form in WRITTEN and text != self.desk.draft.text:
            self._free = False
            self.desk.change(set_text(self.desk.draft, text))

    def enter(self) -> None:
        """Check what is answered; if that was done, go on."""
        if self.listing is not None:
            self.go(self.listing)
        elif self._picks_anew():
            self.desk.change(pick(self.desk.draft))
            self.check()
        elif self.desk.checked is not None or self.desk.part.form in (Form.CODE, Form.PLOT):
            self.go(self.desk.at + 1)
        else:
            self.check()

    def check(self) -> None:
        """Say what is to be said of the answer."""
        if self.listing is None:
            self.desk.check()
            self._free = False

    def go(self, at: int) -> None:
        """Go to the part with the number *at*, from 0; behind the last one is the list."""
        self._scroll, self._free = 0, False
        if at >= len(self.desk.parts):
            self.show_list()
            return
        self.listing = None
        self.desk.go(at)

    def turn(self, by: int) -> None:
        """Go to the next part, or the one before."""
        if self.listing is None:
            self.go(max(self.desk.at + by, 0))
        else:
            self.move(by)

    def page(self, by: int) -> None:
        """Show the next screenful of what is too long for one; where all was seen, the next part."""
        rows, lines = self._seen
        last = max(lines - rows, 0)
        if self.listing is not None:
            self.move(by * rows)
        elif (by > 0 and self._scroll < last) or (by < 0 and self._scroll > 0):
            self._scroll, self._free = min(max(self._scroll + by * max(rows - 1, 1), 0), last), True
        else:
            self.turn(by)

    def show_list(self) -> None:
        """Show all parts, or go back to the one that was shown."""
        self._scroll, self._free = 0, False
        if self.listing is None:
            self.desk.go(self.desk.at)
            self.listing = self.desk.at
        else:
            self.listing = None

    def back(self) -> None:
        """Leave the list; at a part, put down what is held."""
        if self.listing is not None:
            self.show_list()
        elif self.desk.draft.held:
            self.space()

    def jump(self) -> None:
        """Go to the next part without an answer."""
        at = self.desk.unanswered()
        if at is not None:
            self.go(at)
        else:
            self.desk.notice = say("Everything is answered.")

    def _screen(self, look: Look) -> Screen:
        return part_screen(self.desk, look) if self.listing is None else list_screen(self.desk, self.listing, look)

    def _field(self, width: int, room: int) -> int:
        if not self.has_field:
            return 0
        if not self.is_prose:
            return 1
        rows = sum(1 + width_of([("", line)]) // width for line in self.desk.draft.text.split("\n"))
        return min(max(rows, 3), max(room // 2 - 1, 1))

    def _scrolled(self, screen: Screen, room: int) -> None:
        if not self._free:
            first = screen.above if screen.last - screen.above < room else screen.first
            self._scroll = min(max(self._scroll, screen.last - room + 1), first)
        self._scroll = max(0, min(self._scroll, len(screen.body) - room))
        self._seen = (room, len(screen.body))

    def _rule(self, width: int, *, below: bool) -> Line:
        if not (below or self._scroll):
            return [("class:dim", "─" * width)]
        signs = f"{'↑' if self._scroll else ''}{'↓' if below else ''}"
        words = f" {signs} PgUp PgDn " if width >= 20 else signs
        return [("class:dim", "─" * (width - len(words) - 1)), ("class:key", words), ("class:dim", "─")]

    def _picks_anew(self) -> bool:
        """Whether one stands at another option of a choice than the one that is ticked."""
        draft = self.desk.draft
        here = draft.part.form is Form.CHOICE and 0 <= draft.cursor < len(draft.lines)
        return here and draft.chosen != (draft.lines[draft.cursor],)
