"""A notebook's cells, run in IPython's shell without a terminal, a history, or a way to start anything.

What is Jupyter's and not Python's is left out and noted: ``!command`` and most magics. ``%time`` and the like are taken
for what they measure. As in a file, a statement that fails does not keep the rest of its cell from running.
"""

import ast
import inspect
import io
import linecache
import sys
import tempfile
from collections.abc import Mapping
from types import CodeType, FrameType, ModuleType
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.core.profiledir import ProfileDir
from traitlets.config import Config

import grader
from grader.candidate.faults import clean, error_text
from grader.candidate.statements import run_statements
from grader.wire.cells import PYTHON_MAGICS, cell_file
from grader.wire.messages import MAX_MESSAGE, Note

__all__ = ["Shell"]

# Magics that nobody needs to hear of: help, and the kit's own check, which means nothing while it is judged.
_OURS = frozenset({"pinfo", "pinfo2", "grade"})
_MAX_SHOWN = 2000
_MAX_LEFT_OUT = 20


class Shell:
    """The shell of one notebook, whose names are those of a module."""

    def __init__(self, name: str, module: ModuleType, *, known: Mapping[str, Any]) -> None:
        """Make a shell in *module*; *known* stands in for what packages that are not installed would bring."""
        self._name = name
        self._namespace = vars(module)
        self._known = known
        self._left_out: list[str] = []
        self._nested: list[Note] = []
        self._file = ""
        builtins = self._namespace["__builtins__"]
        self._shell = _quiet_shell(module)
        # IPython puts Python's own in their place, where the other files' names are not.
        self._namespace["__builtins__"] = builtins
        self._leave_out_what_is_not_python()
        # The kit's cells ask for a judgement, which is under way.
        vars(grader)["check"] = _no_check
        self.files: list[str] = []
        self.names = frozenset(self._namespace)

    def run(self, number: int, text: str) -> list[Note]:
        """Run *text* as cell *number* and return a note per statement that failed, and one for what was left out."""
        self._file = cell_file(self._name, number)
        self.files.append(self._file)
        self._left_out.clear()
        self._nested.clear()
        before, sys.displayhook = sys.displayhook, _show
        try:
            notes = self._run(self._transformed(text), shown=text)
        except SyntaxError as error:
            notes = [_syntax_note(self._file, text, error)]
        except BaseException as error:  # noqa: BLE001 - a border: IPython meets what nobody thought of
            notes = [Note(file=self._file, line=1, error="SyntaxError", message=error_text(error), code="")]
        finally:
            sys.displayhook = before
        notes += self._nested
        if self._left_out:
            words = clean(", ".join(self._left_out[:_MAX_LEFT_OUT]), MAX_MESSAGE)
            notes.append(Note(file=self._file, line=1, error="", message=words, code=""))
        return notes

    def _run(self, text: str, *, shown: str) -> list[Note]:
        return run_statements(
            self._file,
            text,
            self._namespace,
            known=self._known,
            execute=self._execute,
            flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
            shown=shown,
            interactive=True,
        )

    def _execute(self, code: CodeType, namespace: dict[str, Any]) -> None:
        if code.co_flags & inspect.CO_COROUTINE:
            self._shell.loop_runner(eval(code, namespace))  # noqa: S307 - running students' code is what we are for
        else:
            exec(code, namespace)  # noqa: S102

    def _leave_out_what_is_not_python(self) -> None:
        shell = self._shell
        for name in ("system", "system_raw", "system_piped"):
            setattr(shell, name, self._command)
        shell.getoutput = self._output_of
        shell.run_line_magic = self._line_magic
        shell.run_cell_magic = self._cell_magic
        for name in ("enable_gui", "enable_matplotlib", "enable_pylab", "set_next_input"):
            setattr(shell, name, lambda *_, **__: None)

    def _command(self, command: str, **_: object) -> None:
        self._note(f"!{command}")

    def _output_of(self, command: str, **_: object) -> list[str]:
        self._note(f"!{command}")
        return []

    def _line_magic(self, name: str, line: str = "", *_: object) -> None:
        if name in PYTHON_MAGICS and line.strip():
            # What is measured is run, on the line where it stands; its options mean nothing.
            self._nest("\n" * (self._line_of_caller() - 1) + _without_options(line))
        elif name not in _OURS and (name, line.strip()) != ("load_ext", "grader"):
            self._note(f"%{name} {line}")

    def _line_of_caller(self) -> int:
        """Return the line of the cell that is being run."""
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the one way to learn it
        while frame is not None:
            if frame.f_code.co_filename == self._file:
                return frame.f_lineno
            frame = frame.f_back
        return 1

    def _cell_magic(self, name: str, line: str, body: str) -> None:
        if name in PYTHON_MAGICS:
            # As many lines as stand above, so that they are counted as they are shown.
            whole = "".join(linecache.getlines(self._file))
            self._nest("\n" * (whole.rstrip().count("\n") - body.rstrip().count("\n")) + body)
        else:
            self._note(f"%%{name} {line}")

    def _nest(self, text: str) -> None:
        shown = "".join(linecache.getlines(self._file))
        self._nested += self._run(self._transformed(text), shown=shown)

    def _transformed(self, text: str) -> str:
        """Return *text* as Python, its lines where they were: IPython takes away the empty ones on top."""
        lines = text.split("\n")
        above = next((index for index, line in enumerate(lines) if line.strip()), 0)
        return "\n" * above + str(self._shell.transform_cell(text))

    def _note(self, words: str) -> None:
        self._left_out.append(clean(words.strip().partition("\n")[0], 100))


def _quiet_shell(module: ModuleType) -> Any:
    config = Config()
    config.HistoryManager.enabled = False
    config.HistoryManager.hist_file = ":memory:"
    config.InteractiveShell.colors = "nocolor"
    # ``display`` asks the class for the one shell there is.
    InteractiveShell.clear_instance()
    # IPython makes its module importable in place of whatever is called so, also of what Python ships.
    known = dict(sys.modules)
    shell: Any = InteractiveShell.instance(
        config=config,
        user_module=module,
        user_ns=vars(module),
        ipython_dir=tempfile.gettempdir(),
        # One without a place: it writes nothing, where a profile of its own would be made with files and all.
        profile_dir=ProfileDir(),
    )
    sys.modules.update({name: each for name, each in known.items() if name == module.__name__})
    shell.display_formatter.active_types = ["text/plain"]
    shell.display_pub.publish = _publish
    for name in ("open", "exit", "quit"):
        vars(module).pop(name, None)
    return shell


def _without_options(line: str) -> str:
    """Return the code of a line such as ``-n 10 -r3 f(x)``."""
    rest = line.strip()
    while rest.startswith("-") and rest[1:2].isalpha():
        option, _, rest = rest.partition(" ")
        rest = rest.lstrip()
        number, _, after = rest.partition(" ")
        if option in ("-n", "-r", "-p") and number.isdigit():
            rest = after.lstrip()
    return rest


def _show(value: object) -> None:
    """Print what a cell's last line gives, not all of it: data frames and images are long."""
    if value is not None:
        _print(repr(value))


def _publish(data: Mapping[str, object], *_: object, **__: object) -> None:
    _print(str(data.get("text/plain", "")))


def _print(text: str) -> None:
    print(text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…")  # noqa: T201 - into the captured output


def _no_check(*_: object, **__: object) -> None:
    """Stand in for ``grader.check``."""


def _syntax_note(file: str, text: str, error: SyntaxError) -> Note:
    line = error.lineno or 1
    lines = io.StringIO(text, newline=None).readlines()
    code = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    message = clean(error.msg or "this is no Python", 500)
    return Note(file=file, line=line, error="SyntaxError", message=message, code=clean(code, 200), statement=line)
