"""What ``%load_ext grader`` brings into a kernel: the magic ``%grade``, and a worker that warms up meanwhile."""

import atexit
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.inside.warm import Circumstances, Warm
from grader.places import builtin_course

__all__ = ["Session", "load_ipython_extension", "session_of", "this_shell"]


@dataclass(frozen=True, slots=True)
class Session:
    """What lasts as long as the kernel; the kernel holds it, by the magic that is bound to it."""

    shell: Any
    warm: Warm

    def grade(self, line: str) -> None:
        """Judge exercises as they stand in this notebook.

        %grade [NAME]... [--course PATH] [--data PATH] [--seed N] [--challenge] [--lang CODE]
        """
        from IPython.display import display

        from grader.inside.checking import check_in

        asked = _arguments(line)
        under = Circumstances(
            course=Path(asked.course).resolve() if asked.course else builtin_course(),
            folder=Path.cwd(),
            data=Path(asked.data) if asked.data else None,
            seed=asked.seed,
        )
        display(check_in(self.shell, self.warm, asked.names, under, challenge=asked.challenge, lang=asked.lang))


def load_ipython_extension(shell: Any) -> None:
    """Give *shell* the magic ``%grade``, and have a worker come up in the background; a second time changes nothing."""
    session = session_of(shell)
    session.warm.start(Circumstances(course=builtin_course(), folder=Path.cwd()))


def session_of(shell: Any) -> Session:
    """Return the session that *shell* holds, begun now if there is none."""
    magic = getattr(shell.find_line_magic("grade"), "__self__", None)
    if isinstance(magic, Session):
        return magic
    session = Session(shell, Warm())
    shell.register_magic_function(session.grade, "line", "grade")
    # A kernel that is killed does not come to this; then the worker ends because its input does.
    atexit.register(session.warm.close)
    return session


def this_shell() -> Any:
    """Return the IPython that this code runs in, or None."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return get_ipython()


def _arguments(line: str) -> Any:
    from IPython.core.error import UsageError
    from IPython.core.magic_arguments import MagicArgumentParser

    parser = MagicArgumentParser("%grade", add_help=False)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--course")
    parser.add_argument("--data")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--challenge", action="store_true")
    parser.add_argument("--lang")
    try:
        return parser.parse_argstring(line)
    except ValueError as error:
        # A quote that is not closed.
        raise UsageError(f"%grade {line}: {error}") from error
