"""The quiz in a real terminal: a pseudo terminal of its own, keys as bytes, and whatever may end it."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.questionnaire.sections import MAX_SHEET_BYTES

ASKING = Path(__file__).parent / "courses" / "asking"
ROOT = Path(__file__).parent.parent
# Far more than it takes: nothing is measured by it.
PATIENCE = 60.0


class Terminal:
    """A pseudo terminal with `grade quiz` in it."""

    def __init__(self, kit: Path, *options: str, size: tuple[int, int] = (24, 80), **environ: str) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        command = [sys.executable, "-m", "grader", "quiz", "--in", str(kit), "--course", str(ASKING), *options]
        plain = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "EDITOR", "VISUAL")}
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            start_new_session=True,
            env={**plain, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "PROMPT_TOOLKIT_NO_CPR": "1", **environ},
        )
        os.close(slave)
        self.output = ""

    def press(self, keys: str) -> None:
        """Send *keys*."""
        os.write(self.master, keys.encode())

    def wait_for(self, words: str) -> None:
        """Read until *words* were written since the last time; spaces do not count, for they need not be written."""
        wanted = "".join(words.split())
        end = time.monotonic() + PATIENCE
        while wanted not in "".join(_bare(self.output).split()):
            assert time.monotonic() < end, self.output
            if not self._read():
                break
        assert wanted in "".join(_bare(self.output).split()), self.output
        self.output = ""

    def ended(self) -> int:
        """Read on until the quiz has ended, and return its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, self.output
            self._read()
        while self._read():
            pass
        return self.process.returncode

    def _read(self) -> bool:
        if not select.select([self.master], [], [], 0.2)[0]:
            return self.process.poll() is None
        # Where the other side is closed, Linux says so by an error.
        with contextlib.suppress(OSError):
            data = os.read(self.master, MAX_SHEET_BYTES)
            self.output += data.decode("utf-8", "replace")
            return bool(data)
        return False


@contextlib.contextmanager
def quiz(kit: Path, *options: str, size: tuple[int, int] = (24, 80), **environ: str) -> Iterator[Terminal]:
    """Give a terminal with the quiz in it, and leave none behind."""
    terminal = Terminal(kit, *options, size=size, **environ)
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)


def _bare(output: str) -> str:
    return re.sub(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[=>()][A-Z0-9]?)", "", output)


def sheet(kit: Path) -> str:
    """Return the text of the sheet."""
    return (kit / "questionnaire.md").read_text(encoding="utf-8")


def test_a_quiz_is_taken_left_and_gone_on_with(tmp_path: Path) -> None:
    """Arrow keys choose, Enter checks, Ctrl-C leaves with exit code 0; the next time it begins where one was."""
    with quiz(tmp_path) as terminal:
        terminal.wait_for("What does x + x give")
        terminal.press("\x1b[B\r")
        terminal.wait_for("/ 1")
        terminal.press("\r")
        # Only what differs from the screen before is written.
        terminal.wait_for("right · 2 points")
        terminal.press("\x03")
        assert terminal.ended() == 0
        assert "1 of 10 parts are answered." in terminal.output
    assert sheet(tmp_path).count("- [x]") == 1

    with quiz(tmp_path) as terminal:
        terminal.wait_for("Which of these leave x")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whatever_ends_it_keeps_what_was_typed(tmp_path: Path, number: signal.Signals) -> None:
    """A closed window, a shutdown, an interrupt from elsewhere."""
    with quiz(tmp_path, "12a") as terminal:
        terminal.wait_for("Why does one divide")
        terminal.press("half a sentence")
        terminal.wait_for("sentence")
        terminal.process.send_signal(number)
        terminal.ended()

    assert "**Answer:** half a sentence" in sheet(tmp_path)


def test_korean_is_typed_and_asked_on_a_narrow_terminal(tmp_path: Path) -> None:
    """Forty columns, wide characters."""
    with quiz(tmp_path, "2b", "--lang", "ko", size=(20, 40)) as terminal:
        terminal.wait_for("확인")
        terminal.press("브로드캐스팅\r")
        terminal.wait_for("맞습니다.")
        terminal.press("\x03")
        terminal.ended()

    assert "브로드캐스팅" in sheet(tmp_path)


def test_no_colour_is_sent_where_none_is_wanted(tmp_path: Path) -> None:
    """NO_COLOR leaves bold and the like."""
    with quiz(tmp_path, NO_COLOR="1") as terminal:
        terminal.wait_for("What does `x + x` give")
        terminal.press("\x03")
        terminal.ended()
        assert not re.search(r"\x1b\[[0-9;]*(?:3[0-7]|9[0-7]|38)[;m]", terminal.output)


def test_an_editor_of_ones_own_writes_the_answer(tmp_path: Path) -> None:
    """Ctrl-O opens $EDITOR with what is there, and takes what it leaves."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'by the editor' >> \"$1\"\n")
    editor.chmod(0o755)
    with quiz(tmp_path, "12a", EDITOR=str(editor)) as terminal:
        terminal.wait_for("Why does one divide")
        terminal.press("written ")
        terminal.wait_for("written")
        terminal.press("\x0f")
        terminal.wait_for("by the editor")
        terminal.press("\x03")
        terminal.ended()

    assert "**Answer:** written by the editor" in sheet(tmp_path)


def test_a_terminal_that_can_do_nothing_is_told_of(tmp_path: Path) -> None:
    """Exit code 2, and what to do instead."""
    with quiz(tmp_path, TERM="dumb") as terminal:
        assert terminal.ended() == 2
        assert "grade quiz --list" in terminal.output
