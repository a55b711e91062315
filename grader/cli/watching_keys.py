"""Single keys from the terminal, without Enter, for as long as they are wanted."""

import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Self

__all__ = ["Keys"]

_LOOK_SECONDS = 0.05


class Keys:
    """Tells each key that is pressed while it is open; the terminal is as before when it is closed."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """Call *tell*, from a thread, with a letter or with the name of a key, such as ``c-c``."""
        self._tell = tell
        self._stop = threading.Event()
        self._stack = ExitStack()
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        from prompt_toolkit.input import create_input

        self._input = create_input()
        self._stack.enter_context(self._input.raw_mode())
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(1.0)
        self._stack.close()

    def _listen(self) -> None:
        while not self._stop.is_set() and not self._input.closed:
            if self._is_something_there():
                for press in self._input.read_keys():
                    self._tell(getattr(press.key, "value", press.key))

    def _is_something_there(self) -> bool:
        if sys.platform == "win32":
            # A console cannot be waited for together with a timeout; to read from it does not wait either.
            self._stop.wait(_LOOK_SECONDS)
            return True
        import select

        return bool(select.select([self._input.fileno()], [], [], _LOOK_SECONDS)[0])
