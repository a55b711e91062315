"""The quiz on a real terminal: draws what ``quiz_pilot`` shows, and tells it which keys were pressed."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, Filter
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style

from grader.cli.quiz.page import Look
from grader.cli.quiz.pilot import Fitted, Pilot
from grader.cli.quiz.text import Line
from grader.language import Language
from grader.plain import printable
from grader.questionnaire.shuffling import LETTERS

__all__ = ["QuizApp"]

# Longer lines are hard to read.
_WIDEST = 88
_STYLE = Style.from_dict(
    {
        "title": "bold",
        "kind": "bold",
        "dim": "ansibrightblack",
        "code": "ansicyan",
        "done": "ansigreen",
        "cursor": "ansicyan bold",
        "ticked": "bold",
        "held": "reverse",
        "key": "bold",
        **dict.fromkeys(("right", "green"), "ansigreen"),
        **dict.fromkeys(("wrong", "red"), "ansired"),
        **dict.fromkeys(("wait", "yellow", "notice"), "ansiyellow"),
    }
)
Deed = Callable[[], None]


class _Tame(Processor):
    """Shows what would steer a terminal as a sign; one for one, so that places stay."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Return the line with nothing in it that steers."""
        tame: StyleAndTextTuples = [
            (each[0], printable(each[1]).replace("\t", " ")) for each in transformation_input.fragments
        ]
        return Transformation(tame)


class QuizApp:
    """A quiz that runs in a terminal until it is left."""

    def __init__(
        self,
        pilot: Pilot,
        language: Language,
        translated: Callable[[str], str],
        *,
        source: Input | None = None,
        target: Output | None = None,
    ) -> None:
        self.pilot = pilot
        self._language = language
        self._translated = translated
        self._plain = bool(os.environ.get("NO_COLOR"))
        self._prose = Condition(lambda: pilot.is_prose)
        self._buffer = Buffer(multiline=self._prose, on_text_changed=self._typed, tempfile_suffix=".md")
        self._field = Window(
            BufferControl(self._buffer, input_processors=[_Tame()]),
            wrap_lines=self._prose,
            height=lambda: Dimension.exact(max(self._fitted.field, 1)),
        )
        self._silent = Window(FormattedTextControl("", focusable=True, show_cursor=False), height=0)
        self._fitted = Fitted(head=[], body=[], foot=[])
        self._shown = ""
        self.application: Application[None] = Application(
            layout=self._layout(),
            key_bindings=self._bindings(),
            style=_STYLE,
            color_depth=ColorDepth.DEPTH_1_BIT if self._plain else None,
            full_screen=True,
            before_render=self._prepare,
            input=source,
            output=target,
        )
        # Escape is a key of its own, and most terminals send what begins with it at once.
        self.application.ttimeoutlen = 0.05
        self._turned()

    def run(self) -> None:
        """Run until the student leaves; whatever ends it, what was answered is kept."""
        try:
            asyncio.run(self._run())
        finally:
            self.pilot.desk.close()

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._leave)
        # The terminal may go away.
        with suppress(EOFError, KeyboardInterrupt):
            await self.application.run_async()

    def _leave(self) -> None:
        if self.application.is_running and not self.application.is_done:
            self.application.exit()

    def _prepare(self, application: Application[None]) -> None:
        size = application.output.get_size()
        width = min(max(size.columns - 2, 10), _WIDEST)
        look = Look(language=self._language, translated=self._translated, width=width, plain=self._plain)
        self._fitted = self.pilot.fit(look, size.rows)

    def _layout(self) -> Layout:
        def window(lines: Callable[[], list[Line]]) -> Window:
            return Window(
                FormattedTextControl(lambda: _flat(lines())),
                height=lambda: Dimension.exact(len(lines())),
                dont_extend_height=True,
            )

        mark = Window(FormattedTextControl([("class:cursor", " > ")]), width=3, dont_extend_width=True)
        edge = Window(width=1, dont_extend_width=True)
        field = ConditionalContainer(
            HSplit([Window(height=1), VSplit([mark, self._field, edge])]),
            filter=Condition(lambda: self.pilot.has_field),
        )
        # What is left of the rows lies between what is asked and the keys.
        rows = [
            window(lambda: self._fitted.head),
            window(lambda: self._fitted.body),
            field,
            Window(),
            self._silent,
            window(lambda: self._fitted.foot),
        ]
        return Layout(HSplit(rows), focused_element=self._silent)

    def _turned(self) -> None:
        """Put what is answered here into the field, after another part may have come."""
        text = self.pilot.desk.draft.text
        here = self.pilot.desk.part.id
        if self.pilot.has_field and (self._buffer.text != text or here != self._shown):
            self._buffer.reset(Document(text, len(text)))
        self._shown = here
        self.application.layout.focus(self._field if self.pilot.has_field else self._silent)

    def _edit(self) -> None:
        self._buffer.open_in_editor()

    def _typed(self, buffer: Buffer) -> None:
        if self.pilot.desk.part.id == self._shown:
            self.pilot.typed(buffer.text)

    def _bindings(self) -> KeyBindings:
        bindings, pilot = KeyBindings(), self.pilot
        field = Condition(lambda: pilot.has_field)
        prose = field & self._prose
        lines = ~field

        def bind(keys: str, do: Deed, when: Filter | None = None) -> None:
            for key in keys.split():
                chosen = Condition(lambda: True) if when is None else when

                @bindings.add(*key.split("+"), filter=chosen, eager="+" not in key)
                def _(_event: KeyPressEvent) -> None:
                    do()
                    self._turned()

        bind("c-c c-q <sigint>", self._leave)
        bind("c-d", self._leave, lines)
        bind("c-l", pilot.show_list)
        bind("c-g", pilot.jump)
        bind("pagedown", lambda: pilot.page(1))
        bind("pageup", lambda: pilot.page(-1))
        bind("c-n", lambda: pilot.turn(1))
        bind("c-p", lambda: pilot.turn(-1))
        bind("right", lambda: pilot.turn(1), lines)
        bind("left", lambda: pilot.turn(-1), lines)
        bind("down", lambda: pilot.move(1), lines)
        bind("up", lambda: pilot.move(-1), lines)
        bind("s-down c-down escape+down", lambda: pilot.carry(1), lines)
        bind("s-up c-up escape+up", lambda: pilot.carry(-1), lines)
        bind("home", lambda: pilot.move(-1000), lines)
        bind("end", lambda: pilot.move(1000), lines)
        bind("enter", pilot.enter, ~prose)
        bind("tab", pilot.check)
        bind("escape", pilot.back, lines)
        torn = Condition(lambda: pilot.desk.part.id in pilot.desk.unkept)
        bind("c-s", lambda: pilot.desk.keep(anyhow=True), torn)
        bind("c-t", pilot.desk.take_theirs, torn)
        bind("c-o", self._edit, prose)
        bind("space delete backspace", pilot.space, lines)
        for sign in f"{LETTERS}{LETTERS.lower()}123456789":
            bind(sign, lambda sign=sign: pilot.sign(sign), lines)  # type: ignore[misc]
        return bindings


def _flat(lines: list[Line]) -> StyleAndTextTuples:
    """Return *lines* one below the other, a cell away from the edge."""
    flat: StyleAndTextTuples = []
    for number, line in enumerate(lines):
        flat += [("", "\n " if number else " "), *line]
    return flat
