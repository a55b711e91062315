"""``grade check --watch`` as a student uses it: a real process, a real terminal or a pipe, files that change."""

import contextlib
import io
import os
import queue
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from kits import COURSE, PAPER_JUDGE, judged
from rich.console import Console, Group
from rich.text import Text

from grader.cli.main import cli
from grader.cli.watching_events import Judged, Pressed, Question, Saved
from grader.cli.watching_layout import Fitted
from grader.cli.watching_session import Session
from grader.errors import SubmissionError
from grader.kit import write_kit
from grader.model import QUESTIONNAIRE
from grader.places import builtin_course
from grader.result import Verdict
from grader.state import read_state, with_hints, write_state

WAIT_SECONDS = 90.0
RIGHT = "def mnist_loss(p, t):\n    p = p.sigmoid()\n    return torch.where(t == 1, 1 - p, p).mean()\n"
WRONG = RIGHT.replace("    p = p.sigmoid()\n", "")
WATCH = [sys.executable, "-m", "grader", "check", "--watch"]


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A fresh kit."""
    write_kit(builtin_course(), tmp_path / "kit")
    return tmp_path / "kit"


@pytest.fixture
def asked() -> list[tuple[str, str]]:
    """What a session had judged: names and fingerprints."""
    return []


@pytest.fixture
def session(kit: Path, asked: list[tuple[str, str]]) -> Session:
    """Somebody at work in the kit, at the very beginning; nothing is judged in truth."""

    def ask(question: Question) -> None:
        asked.append((question.name, question.code))

    session = Session(COURSE, kit, [each.name for each in COURSE.exercises if not each.challenge][:-2], ask)
    session.saved()
    session.took(Judged(*asked[0], judged(asked[0][0], Verdict.MISSING, 0.0)))
    asked.clear()
    return session


def test_a_fresh_kit_has_only_its_first_exercise_judged(session: Session, asked: list[tuple[str, str]]) -> None:
    """What is as it was handed out needs no judge; the first one is the current one."""
    assert session.view().current == "double_odds"
    assert asked == []


def test_what_a_save_touches_is_judged_the_current_one_first(
    session: Session, asked: list[tuple[str, str]], kit: Path
) -> None:
    """One function changed is one exercise judged, and becomes the current one; when it is right, the next one does."""
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    session.took(Saved())
    assert [name for name, _ in asked] == ["mnist_loss"]
    session.took(Judged(*asked[-1], judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0)))
    assert session.view().current == "mnist_loss"

    (kit / "own.py").write_text(RIGHT, encoding="utf-8")
    session.took(Saved())
    session.took(Judged(*asked[-1], judged("mnist_loss", Verdict.ACCEPTED, 7.0)))

    assert session.view().current == "batch_accuracy"
    assert next(each for each in session.standing() if each.name == "mnist_loss").done


def test_a_newer_save_takes_the_place_of_what_is_being_judged(
    session: Session, asked: list[tuple[str, str]], kit: Path
) -> None:
    """The old version is given up at once, whatever comes of it later; another exercise that is saved comes first."""
    (kit / "own.py").write_text("def mnist_loss(p, t):\n    while True:\n        pass\n", encoding="utf-8")
    session.took(Saved())
    (kit / "own.py").write_text(RIGHT, encoding="utf-8")
    session.took(Saved())
    assert [name for name, _ in asked] == ["mnist_loss"] * 2
    session.took(Judged(*asked[0], judged("mnist_loss", Verdict.TIME_LIMIT, 0.0)))
    assert session.view().busy == "mnist_loss"
    assert session.view().result is None

    (kit / "own2.py").write_text("def rank(t):\n    return t.ndim\n", encoding="utf-8")
    session.took(Saved())
    assert session.view().busy == "rank"
    session.took(Judged(*asked[-1], judged("rank", Verdict.ACCEPTED, 4.0, 4.0)))

    assert [name for name, _ in asked] == ["mnist_loss", "mnist_loss", "rank", "mnist_loss"]


def test_a_broken_file_costs_no_verdict(session: Session, asked: list[tuple[str, str]], kit: Path) -> None:
    """While a file is no Python, it is said where, nothing of it is judged, and what was found before stays."""
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    session.took(Saved())
    session.took(Judged(*asked[-1], judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0)))
    asked.clear()

    (kit / "own.py").write_text(WRONG[:20], encoding="utf-8")
    session.took(Saved())

    assert asked == []
    assert [each.name for each in session.view().faults] == ["own.py"]
    assert session.view().result is not None
    (kit / "own.py").write_text(RIGHT, encoding="utf-8")
    session.took(Saved())
    assert [name for name, _ in asked] == ["mnist_loss"]


def test_a_file_that_is_gone_and_a_folder_that_is_gone_are_survived(
    session: Session, asked: list[tuple[str, str]], kit: Path
) -> None:
    """What a deleted file defined is judged as it is now; without any file it is said what is wrong."""
    (kit / "04_loss.py").rename(kit / "loss.py")
    session.took(Saved())
    assert asked[0][0] == "prepare_xy"
    for path in kit.glob("*.py"):
        path.unlink()

    (kit / "questionnaire.md").unlink()
    session.took(Saved())

    assert "grade init" in session.view().problem


def test_keys_do_what_they_say(session: Session, asked: list[tuple[str, str]], kit: Path) -> None:
    """H shows a hint and remembers it, n goes on, r judges again, a judges all."""
    session.took(Pressed("h"))
    hint = session.view().hint
    assert hint is not None
    assert hint.text

    session.took(Pressed("n"))
    assert session.view().current == "bottom_right_four"
    assert asked[-1][0] == "bottom_right_four"
    session.took(Judged(*asked[-1], judged("bottom_right_four", Verdict.MISSING, 0.0)))
    session.took(Pressed("r"))
    assert [name for name, _ in asked] == ["bottom_right_four"] * 2
    session.took(Pressed("a"))

    assert session.view().left == len(session.standing())
    assert hint.text in (kit / ".gradekit" / "state.json").read_text(encoding="utf-8")


def test_a_hint_asked_for_in_another_terminal_is_not_forgotten(
    session: Session, asked: list[tuple[str, str]], kit: Path
) -> None:
    """What another command remembers while this one runs is still remembered after the next verdict."""
    write_state(kit, with_hints(read_state(kit, COURSE), "relu", ("A hint.",)), COURSE)

    session.took(Pressed("r"))
    session.took(Judged(*asked[-1], judged("double_odds", Verdict.MISSING, 0.0)))

    state = read_state(kit, COURSE)
    assert state.hints["relu"] == ("A hint.",)
    assert "double_odds" in state.exercises


def test_a_hint_that_costs_something_is_shown_when_it_is_asked_for_twice(
    kit: Path, asked: list[tuple[str, str]]
) -> None:
    """The first h says what it costs, the second one shows it; any other key leaves it."""
    costly = replace(COURSE, hint_cost=0.5)
    session = Session(costly, kit, ["mnist_loss"], lambda question: asked.append((question.name, question.code)))
    session.saved()
    session.took(Judged(*asked[0], judged("mnist_loss", Verdict.MISSING, 0.0)))

    session.took(Pressed("h"))
    assert session.view().hint is None
    assert "costs 0.5 of the 7 points" in str(session.view().price)
    session.took(Pressed("r"))
    assert session.view().price is None
    session.took(Pressed("h"))
    session.took(Pressed("h"))

    shown = session.view().hint
    assert shown is not None
    assert read_state(kit, COURSE).hints["mnist_loss"] == (shown.text,)


def test_a_mistake_that_stands_on_the_screen_is_no_new_hint(
    session: Session, asked: list[tuple[str, str]], kit: Path
) -> None:
    """What is next is said by the verdict; h goes on to what is not on the screen yet."""
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    session.took(Saved())
    session.took(Judged(*asked[-1], judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0)))

    session.took(Pressed("h"))

    shown = session.view().hint
    assert shown is not None
    assert shown.text == next(each.hints[0] for each in COURSE.exercises if each.name == "mnist_loss")


@pytest.fixture
def paper(kit: Path) -> tuple[Session, list[Question]]:
    """Somebody at work on the questionnaire alone, which is judged in truth when `judge` is told to."""
    questions: list[Question] = []
    session = Session(COURSE, kit, [QUESTIONNAIRE], questions.append)
    session.saved()
    session.took(answered(questions.pop()))
    return session, questions


def answered(question: Question) -> Judged:
    """Judge the questionnaire."""
    return Judged(question.name, question.code, PAPER_JUDGE(question.submission, question.known))


def test_a_saved_answer_is_judged_and_remembered(paper: tuple[Session, list[Question]], kit: Path) -> None:
    """Of the questionnaire one sees how far one is; `grade status` tells the same, and a function does not touch it."""
    session, questions = paper
    sheet = kit / "questionnaire.md"
    before = session.paper()
    assert before is not None
    assert (before.parts, before.answered, before.begun) == (98, 0, False)

    sheet.write_text(sheet.read_text(encoding="utf-8").replace("- [ ] A", "- [x] A", 1), encoding="utf-8")
    session.took(Saved())
    assert [each.name for each in questions] == [QUESTIONNAIRE]
    session.took(answered(questions.pop()))
    (kit / "own.py").write_text(RIGHT, encoding="utf-8")
    session.took(Saved())

    now = session.paper()
    assert now is not None
    assert (now.answered, now.right + now.wrong, now.changed, questions) == (1, 1, False, [])
    last = read_state(kit, COURSE).questionnaire
    assert last is not None
    assert (last.parts, last.answered, last.max_score) == (98, 1, now.max_score)


def test_a_plot_is_judged_before_the_questionnaire(paper: tuple[Session, list[Question]], kit: Path) -> None:
    """What a part hangs on comes first, and its points are then among the questionnaire's."""
    session, questions = paper
    (kit / "own.py").write_text("def draw_relu(ax):\n    ax.plot([-2, 0, 2], [0, 0, 2])\n", encoding="utf-8")

    session.took(Saved())
    assert [each.name for each in questions] == ["draw_relu"]
    plot = questions.pop()
    session.took(Judged(plot.name, plot.code, judged("draw_relu", Verdict.ACCEPTED, 3.0, 3.0)))
    assert [each.name for each in questions] == [QUESTIONNAIRE]
    session.took(answered(questions.pop()))

    found = session.paper()
    assert found is not None
    assert (found.score, found.answered) == (3.0, 1)


@pytest.mark.parametrize("height", [10, 14, 24, 80])
def test_what_is_next_keeps_its_place_whatever_else_there_is(height: int) -> None:
    """Of many other verdicts and long details some of each are left out, and it is said where the rest is."""
    many = {part: Text("\n".join(f"{part} {number}" for number in range(20))) for part in ("other", "detail")}
    screen = Fitted(
        head=(Text("head"),),
        news=Text("a hint"),
        others=many["other"],
        verdict=Text("a mistake"),
        details=many["detail"],
        more=Text("the rest"),
        next=Text("what is next"),
        foot=Text("keys"),
    )
    console = Console(width=40, height=height, file=io.StringIO(), force_terminal=True, color_system=None)

    with console.capture() as shown:
        console.print(screen, end="")
    lines = shown.get().splitlines()

    assert len(lines) == height
    assert {"head", "a hint", "a mistake", "other 0", "what is next", "keys"} <= set(lines)
    assert ("the rest" in lines) == ("detail 19" not in lines) == (height < 80)


@pytest.mark.parametrize(
    ("height", "seen"),
    [
        (9, ["title", "tally", "watching", "verdict", "a mistake", "next 1", "next 2", "", "keys"]),
        (8, ["tally", "watching", "verdict", "a mistake", "next 1", "next 2", "", "keys"]),
        (7, ["tally", "verdict", "a mistake", "next 1", "next 2", "", "keys"]),
        (6, ["verdict", "a mistake", "next 1", "next 2", "", "keys"]),
        (5, ["verdict", "a mistake", "next 1", "next 2", "keys"]),
        (4, ["verdict", "a mistake", "next 1", "next 2"]),
        (3, ["a mistake", "next 1", "next 2"]),
    ],
)
def test_where_there_is_hardly_room_the_mistake_and_what_is_next_are_the_last_to_go(
    height: int, seen: list[str]
) -> None:
    """First the title goes, then that it is watching, then the tally, then the keys."""
    screen = Fitted(
        head=(Text("title"), Text("tally"), Text("watching")),
        news=Group(),
        others=Group(),
        verdict=Text("verdict\na mistake"),
        details=Group(),
        more=Text("the rest"),
        next=Text("next 1\nnext 2"),
        foot=Text("\nkeys"),
    )
    console = Console(width=40, height=height, file=io.StringIO(), force_terminal=True, color_system=None)

    with console.capture() as shown:
        console.print(screen, end="")

    assert shown.get().splitlines() == seen


@pytest.fixture
def started() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts processes that do not outlive the test."""
    running: list[subprocess.Popen[bytes]] = []

    def start(*command: str, **options: object) -> subprocess.Popen[bytes]:
        running.append(subprocess.Popen(command, **options))  # type: ignore[call-overload]
        return running[-1]

    yield start
    for each in running:
        each.kill()
        each.wait()
        if each.stdout is not None:
            each.stdout.close()


def lines_of(descriptor: int) -> Callable[[str], str]:
    """Return what waits for a text to come out of *descriptor*, and returns all that came since the last wait."""
    chunks: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        with contextlib.suppress(OSError):
            while data := os.read(descriptor, 65536):
                chunks.put(data.decode("utf-8", "replace"))
        chunks.put("")

    threading.Thread(target=read, daemon=True).start()

    def until(text: str) -> str:
        came, end = "", time.monotonic() + WAIT_SECONDS
        while text not in came:
            try:
                chunk = chunks.get(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"{text!r} did not come; this did: {came}")
            assert chunk, f"it ended without {text!r}: {came}"
            came += chunk
        return came

    return until


def test_a_folder_with_nothing_to_judge_is_refused_at_once(tmp_path: Path) -> None:
    """As `grade check` does it, with the same words."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    said = [CliRunner().invoke(cli, ["check", *more, "--in", str(tmp_path)]).exception for more in ([], ["--watch"])]

    assert isinstance(said[1], SubmissionError)
    assert str(said[0]) == str(said[1])


@pytest.mark.slow
def test_an_endless_loop_is_given_up_when_the_next_save_comes(
    kit: Path, started: Callable[..., subprocess.Popen[bytes]]
) -> None:
    """Of the loop no verdict is told, neither before the one on what was saved next nor after it."""
    process = started(*WATCH, cwd=kit, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout is not None
    until = lines_of(process.stdout.fileno())
    until("double_odds  not done yet")

    (kit / "own.py").write_text("def mnist_loss(p, t):\n    while True:\n        pass\n", encoding="utf-8")
    time.sleep(2.0)
    (kit / "own.py").write_text(RIGHT, encoding="utf-8")
    came = until("mnist_loss  accepted  7 / 7")
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    came += until("mnist_loss  wrong answer  1 / 7")

    assert came.count("mnist_loss") == 2


@pytest.mark.slow
def test_in_a_pipe_each_verdict_is_a_line(kit: Path, started: Callable[..., subprocess.Popen[bytes]]) -> None:
    """Without a terminal verdicts come line by line, as files are saved; Ctrl-C ends it, and they are remembered."""
    process = started(*WATCH, cwd=kit, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout is not None
    until = lines_of(process.stdout.fileno())

    until("double_odds  not done yet")
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    assert "The sigmoid is missing" in until("mnist_loss  wrong answer  1 / 7  The sigmoid is missing")
    (kit / "own.py").write_text("def mnist_loss(p, t:\n", encoding="utf-8")
    until("own.py, line 1: ")
    (kit / "new").write_text(RIGHT, encoding="utf-8")
    (kit / "new").replace(kit / "own.py")
    until("mnist_loss  accepted  7 / 7")
    sheet = kit / "questionnaire.md"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("- [ ] A", "- [x] A", 1), encoding="utf-8")
    until("questionnaire  ")
    process.send_signal(signal.SIGINT)

    assert process.wait(30) == 130
    done = subprocess.run([*WATCH[:3], "status"], cwd=kit, capture_output=True, text=True, timeout=60, check=False)
    assert "7 of 181 points" in done.stdout
    assert "1 of 98 answered" in done.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_a_terminal_keys_work_and_the_terminal_is_left_as_it_was(
    kit: Path, started: Callable[..., subprocess.Popen[bytes]]
) -> None:
    """In a terminal h gives a hint, a save a verdict, q an end with exit code 1; then line mode and echo are back."""
    import pty
    import termios

    near, far = pty.openpty()
    termios.tcsetwinsize(far, (40, 100))
    before = termios.tcgetattr(far)
    # Not the size that xdist tells its workers: what is read below must fit.
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    environment |= {"TERM": "xterm", "NO_COLOR": "1"}
    process = started(*WATCH, "mnist_loss", cwd=kit, stdin=far, stdout=far, stderr=far, env=environment)
    until = lines_of(near)

    until("not done yet")
    os.write(near, b"h")
    # Not "hint", which the line of keys says as well: the key must have been taken before the file is saved.
    until("Take a single image")
    (kit / "own.py").write_text(WRONG, encoding="utf-8")
    until("next  Bring the predictions")
    os.write(near, b"q")

    assert process.wait(30) == 1
    assert termios.tcgetattr(far)[3] == before[3]
    os.close(far)


def whole_screen(until: Callable[[str], str], height: int) -> str:
    """Return the first whole screen of *height* lines with a verdict that comes, without what steers the terminal."""
    came = ""
    # On the lowest there is no room to say how long it took.
    judged_in = "Judged in" if height > 8 else "q quit"
    while True:
        came += until("q quit")
        for each in came.split("\x1b[H"):
            if "q quit" in each and judged_in in each and each.count("\n") == height - 1:
                return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", each).replace("\r", "")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_in_a_small_terminal_what_is_wrong_and_what_is_next_are_seen(
    kit: Path, started: Callable[..., subprocess.Popen[bytes]]
) -> None:
    """Details are cut, never the diagnosis, the next step, or the keys; nothing is wider or longer than the screen."""
    import pty
    import termios

    near, far = pty.openpty()
    termios.tcsetwinsize(far, (24, 80))
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    environment |= {"TERM": "xterm", "NO_COLOR": "1"}
    process = started(*WATCH, "mnist_loss", cwd=kit, stdin=far, stdout=far, stderr=far, env=environment)
    until = lines_of(near)
    until("not done yet")
    (kit / "own.py").write_text(WRONG, encoding="utf-8")

    for height, width in ((24, 80), (20, 60), (24, 40), (8, 40)):
        termios.tcsetwinsize(far, (height, width))
        process.send_signal(signal.SIGWINCH)
        # It is judged again, so that a whole screen comes in the new size.
        os.write(near, b"r")
        if height > 8:
            until("judging mnist_loss")
        lines = whole_screen(until, height).split("\n")
        assert len(lines) == height
        assert max(map(len, lines)) <= width
        whole = " ".join("\n".join(lines).split())
        assert "The sigmoid is missing" in whole
        assert height == 8 or "… the rest: grade check mnist_loss" in whole
        assert "next Bring the predictions into the range from 0 to 1 before anything else." in whole
    os.write(near, b"q")

    assert process.wait(30) == 1
    os.close(far)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux")
def test_a_session_in_tmux_survives_keys_and_a_resize(kit: Path, tmp_path: Path) -> None:
    """A wrong save, a hint, a smaller window, and the end: each is to be read on what a real terminal shows."""
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "TMUX")}
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", os.devnull]

    def do(*command: str) -> str:
        found = subprocess.run([*tmux, *command], cwd=kit, env=environment, capture_output=True, check=True, timeout=30)
        return found.stdout.decode()

    def until(text: str) -> str:
        end = time.monotonic() + WAIT_SECONDS
        while text not in " ".join((screen := do("capture-pane", "-p")).split()):
            assert time.monotonic() < end, f"{text!r} did not come; this is shown: {screen}"
            time.sleep(0.1)
        return screen

    # A shell stays when the program ends, and shows its exit code.
    command = f"{shlex.join([*WATCH, 'mnist_loss'])}; echo ended with $?; exec cat"
    try:
        do("new-session", "-d", "-x", "100", "-y", "40", "sh", "-c", command)
        until("not done yet")
        (kit / "own.py").write_text(WRONG, encoding="utf-8")
        until("wrong answer 1 / 7 The sigmoid is missing")
        do("send-keys", "h")
        until("hint mnist_loss Take a single image")
        do("send-keys", "r")
        do("resize-window", "-x", "40", "-y", "12")
        do("send-keys", "r")
        small = until("The sigmoid is missing")
        assert len(small.splitlines()) <= 12
        assert "next" in small
        do("send-keys", "q")
        assert "The sigmoid" not in until("ended with 1")
    finally:
        subprocess.run([*tmux, "kill-server"], env=environment, capture_output=True, check=False, timeout=30)
