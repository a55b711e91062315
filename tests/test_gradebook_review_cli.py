"""``grade gradebook review``: the real command, on a real book and a real terminal."""

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from books import NOON, chosen, handed, in_own_words, result, short

from grader.cli.points import points_read
from grader.cli.review_view import language_of
from grader.gradebook.book import open_book
from grader.gradebook.reading import grades
from grader.gradebook.recording import record
from grader.gradebook.reviewing import asked

COMMAND = [sys.executable, "-c", "from grader.cli import main; main()", "gradebook"]
EVIL = "evil \x1b]0;title\x07\x1b[31m [bold]x[/bold] \u202e\nanswer 9 of 9 ─ a accept 3\n"
STEERING = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[=>])")
ANSWERS = {"ada": (EVIL, "expand"), "ben": ("no loops at all\n" * 500, "expand"), "cho": ("늘어납니다", "Expand")}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a book: three students, each with two answers that wait; two of the short ones are the same."""
    with open_book(tmp_path, make=True) as book:
        for name, (words, method) in ANSWERS.items():
            paper = (chosen("a", right=True), in_own_words(words), short(method))
            record(book, "hw1", "tiny", handed(name, name), result(4, questionnaire=paper), NOON)
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    """Return what the command is started with."""
    own = {"GRADE_DB": str(place), "TZ": "UTC", "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "LANG": "C.UTF-8"}
    # The size that pytest-xdist tells its workers is none of ours.
    inherited = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    return {**inherited, **own, "PYTHONPATH": os.pathsep.join(sys.path)}


def gradebook(place: Path, *arguments: str, code: int = 0) -> str:
    """Run ``grade gradebook`` without a terminal; it ends with *code*."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env=environment(place),
    )
    assert done.returncode == code, done.stderr
    return done.stderr if code else done.stdout


class Desk:
    """The command on a terminal of 90 columns."""

    def __init__(self, place: Path, *arguments: str) -> None:
        """Start it."""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 90, 0, 0))
        self.process = subprocess.Popen(
            [*COMMAND, "review", "--reviewer", "mira", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(place),
            start_new_session=True,
        )
        os.close(slave)
        self.raw = b""

    def press(self, keys: str, until: str) -> str:
        """Press *keys*, wait until the terminal says *until*, and return what it said since."""
        os.write(self.master, keys.encode())
        return self.wait(until, again=keys)

    def wait(self, until: str, *, again: str = "") -> str:
        """Read until *until* was said; keys pressed before the desk listened are gone, and pressed *again*."""
        said = b""
        begun = time.monotonic()
        end, silent = begun + 60, begun + 10
        while until not in STEERING.sub("", said.decode(errors="replace")):
            assert time.monotonic() < end, said.decode(errors="replace")
            if again and not said and time.monotonic() > silent:
                os.write(self.master, again.encode())
                again = ""
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    more = os.read(self.master, 65536)
                except OSError:
                    break
                said, self.raw = said + more, self.raw + more
        text = STEERING.sub("", said.decode(errors="replace"))
        assert until in text, text
        # The menu is written before the key is waited for.
        time.sleep(0.2)
        return text

    def ended(self) -> int:
        """Return with what it ended."""
        return self.process.wait(timeout=60)


@pytest.fixture
def sit() -> Iterator[list[Desk]]:
    """Desks that are put away at the end."""
    desks: list[Desk] = []
    yield desks
    for desk in desks:
        desk.process.kill()
        desk.process.wait()
        os.close(desk.master)


def stands(place: Path) -> dict[tuple[str, str], tuple[float | None, bool, str]]:
    """Return score, whether it waits, and comment, by student and part."""
    with open_book(place) as book:
        return {
            (each.student.name, each.question.id): (
                each.question.score,
                each.question.provisional,
                each.question.comment,
            )
            for each in asked(book, "hw1")
        }


class TestDesk:
    """One answer after the other."""

    def test_decisions_are_written_at_once_and_the_next_sitting_goes_on(self, place: Path, sit: list[Desk]) -> None:
        """Accept, points with a comment, skip, quit; then what is left, in the same order."""
        sit.append(desk := Desk(place))

        desk.wait("q quit")
        desk.press("a", "answer 2 of 3, 2 of 6 in all")
        desk.press("c", "comment:")
        desk.press("좋아요, nearly\r", "with the comment: 좋아요, nearly")
        desk.press("2", "points, 0 to 3: 2")
        desk.press(".5\r", "answer 3 of 3, 3 of 6 in all")
        assert sorted(each for each in stands(place).values() if each[2]) == [(2.5, False, "좋아요, nearly")]
        desk.press("s", "answer 1 of 3, 4 of 6 in all")
        desk.press("q", "2 decisions written down. 4 wait still")

        assert desk.ended() == 0
        sit.append(later := Desk(place))
        text = later.wait("q quit")
        assert "2a" in text
        assert "answer 1 of 1, 1 of 4 in all" in text

    def test_back_shows_the_decision_and_it_can_be_changed_and_undone(self, place: Path, sit: list[Desk]) -> None:
        """All of it stays in the history."""
        sit.append(desk := Desk(place, "--part", "2a"))

        desk.wait("q quit")
        desk.press("a", "answer 2 of 3")
        assert "1  (mira" in desk.press("b", "u undo the decision")
        desk.press("3", "points, 0 to 3: 3")
        desk.press("\r", "answer 2 of 3")
        assert "3  (mira" in desk.press("\x1b[D", "u undo the decision")
        desk.press("u", "q quit")
        desk.press("\x03", "wait still")

        assert all(waits for (_, part), (_, waits, _) in stands(place).items() if part == "2a")
        told = "".join(gradebook(place, "history", name) for name in ANSWERS)
        assert len(re.findall("decided", told)) == 3

    def test_points_beyond_the_part_are_asked_again(self, place: Path, sit: list[Desk]) -> None:
        """Nothing is written before they fit."""
        sit.append(desk := Desk(place, "--part", "2a"))

        desk.wait("q quit")
        desk.press("9", "points, 0 to 3: 9")
        desk.press("\r", "That is no number from 0 to 3")
        desk.press("\x03", "q quit")
        desk.press("q", "0 decisions written down. 3 wait still")

    def test_who_types_fast_is_understood(self, place: Path, sit: list[Desk]) -> None:
        """Points with Enter at once count; of two letters only the first does."""
        sit.append(desk := Desk(place, "--part", "2a"))

        desk.wait("q quit")
        desk.press("1.5\r", "1.5 of 3 written down")
        desk.press("aa", "1 of 3 written down")
        desk.press("q", "2 decisions written down. 1 wait still")

    def test_what_is_typed_behind_enter_is_meant_for_nothing(self, place: Path, sit: list[Desk]) -> None:
        """Neither as a key nor as the beginning of the next comment."""
        sit.append(desk := Desk(place, "--part", "2a"))

        desk.wait("q quit")
        desk.press("1.5\raa", "1.5 of 3 written down")
        desk.press("c", "comment:")
        desk.press("well\rxyz", "q quit")
        desk.press("2", "points, 0 to 3: 2")
        desk.press("\rxyz", "2 of 3 written down")
        desk.press("c", "comment:")
        desk.press("so\r", "with the comment: so")
        desk.press("q", "2 decisions written down. 1 wait still")

    def test_identical_answers_are_decided_together_only_on_request(self, place: Path, sit: list[Desk]) -> None:
        """How many is told before; another case is another answer."""
        sit.append(desk := Desk(place, "--part", "12b"))

        text = desk.wait("q quit")
        while "identical" not in text:
            text = desk.press("s", "q quit")
        desk.press("i", "Your decision will count for 1 identical answer as well.")
        desk.press("1", "points, 0 to 1: 1")
        desk.press("\r", "for 2 answers")
        desk.press("q", "2 decisions written down")

        found = stands(place)
        assert [found[name, "12b"][:2] for name in ANSWERS] == [(1, False), (1, False), (0, True)]

    def test_undoing_one_of_identical_decisions_says_that_others_stay(self, place: Path, sit: list[Desk]) -> None:
        """And what is taken back is no decision written down."""
        sit.append(desk := Desk(place, "--part", "12b"))

        text = desk.wait("q quit")
        while "identical" not in text:
            text = desk.press("s", "q quit")
        desk.press("i", "as well.")
        desk.press("1\r", "for 2 answers")
        text = desk.press("b", "q quit")
        while "u undo" not in text:
            text = desk.press("b", "q quit")
        desk.press("u", "taken back for this answer alone; 1 decided together with it stays.")
        desk.press("q", "2 decisions written down, 1 taken back. 2 wait still")

    def test_no_names_and_nothing_that_steers(self, place: Path, sit: list[Desk]) -> None:
        """Whose answer it is stands nowhere; what students write changes no colour and no title."""
        sit.append(desk := Desk(place, "--part", "2a"))

        text = desk.wait("q quit") + desk.press("s", "q quit") + desk.press("s", "q quit") + desk.press("s", "the end")
        desk.press("q", "wait still")

        assert not any(name in text for name in ANSWERS)
        assert b"\x1b]0;" not in desk.raw
        assert b"title\x07" not in desk.raw
        assert "[bold]x[/bold]" in text
        assert "│ answer 9 of 9" in text

    def test_a_long_answer_is_shown_whole_on_request(self, place: Path, sit: list[Desk]) -> None:
        """So that nobody can push the question off the screen."""
        sit.append(desk := Desk(place, "--part", "2a"))

        text = desk.wait("q quit")
        while "w shows them all" not in text:
            text = desk.press("s", "q quit")
        assert text.count("no loops at all") < 40
        assert desk.press("w", "q quit").count("no loops at all") > 490

    def test_somebody_quicker_is_not_overwritten(self, place: Path, sit: list[Desk]) -> None:
        """What they said is shown."""
        sit.append(desk := Desk(place, "--part", "12b"))
        desk.wait("q quit")
        for name in ANSWERS:
            gradebook(place, "review", "--reviewer", "bo", "--set", name, "12b", "0.5", "--reason", "half")

        text = desk.press("a", "q quit")

        assert "Somebody else has decided" in text
        assert "half  (bo" in text
        assert {score for (_, part), (score, _, _) in stands(place).items() if part == "12b"} == {0.5}


class TestScripts:
    """Without a terminal."""

    def test_the_queue_is_listed_without_names(self, place: Path) -> None:
        """Part by part."""
        text = gradebook(place, "review")

        assert [line.split()[0] for line in text.splitlines()[1:7]] == ["2a"] * 3 + ["12b"] * 3
        assert text.endswith("6 answers wait for a person.\n")
        assert not any(name in text for name in ANSWERS)
        assert "\x1b" not in text

    def test_the_queue_as_json_says_whose_it_is(self, place: Path) -> None:
        """So that a program can decide."""
        found = json.loads(gradebook(place, "review", "--json", "-", "--part", "12b"))

        assert found["format"] == "gradekit/queue/v1"
        assert sorted(each["student"] for each in found["answers"]) == sorted(ANSWERS)
        assert {each["question"]["points"] for each in found["answers"]} == {1.0}

    def test_a_decision_can_be_set_and_taken_back(self, place: Path) -> None:
        """With who and why; the book shows it."""
        gradebook(place, "review", "--set", "ada", "12b", "½", "--reason", "nearly", "--reviewer", "bo")
        shown = gradebook(place, "show", "ada")
        gradebook(place, "review", "--set", "ada", "12b", "none", "--reason", "wrong Ada")

        assert "12b: 0.5  nearly  (bo" in shown
        assert stands(place)["ada", "12b"] == (0.0, True, "")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("--set", "ada", "12b", "2", "--reason", "x"), "12b is worth 0 to 1 points"),
            (("--set", "ada", "12b", "nan", "--reason", "x"), "is not among them"),
            (("--set", "ada", "3z", "1", "--reason", "x"), "has no part '3z'"),
            (("--set", "ada", "12b", "1"), "Say why"),
            (("--set", "ada", "3z", "1"), "has no part '3z'"),
            (("--set", "ada", "12b", "none"), "why a decision is taken back stays in the history: --reason TEXT"),
            (("--set", "ada", "12b", "0.239", "--reason", "x"), "at most two digits"),
            (("--set", "zoe", "12b", "1", "--reason", "x"), "zoe"),
            (("--part", "7z"), "Nobody was asked a part '7z'"),
            (("--reason", "x"), "--reason goes with --set"),
            (("--set", "ada", "2a", "none", "--reason", "x"), "no decision on 2a to take back"),
        ],
    )
    def test_what_does_not_fit_is_said(self, place: Path, arguments: tuple[str, ...], words: str) -> None:
        """A sentence, and nothing is written."""
        assert words in gradebook(place, "review", *arguments, code=2)

        with open_book(place) as book:
            assert all(each.questionnaire and not each.questionnaire.reviews for each in grades(book, "hw1"))

    def test_the_class_says_how_many_wait(self, place: Path) -> None:
        """And which command is for that."""
        assert "6 answers wait for a person: grade gradebook review" in gradebook(place, "show")

    def test_an_override_of_the_questionnaire_is_told_and_hangs_on_nobody(self, place: Path) -> None:
        """Answers that wait change nothing of it."""
        override = ("override", "--exercise", "questionnaire", "--why", "oral", "ada")
        assert "ada: questionnaire 5 of 6." in gradebook(place, *override, "5")
        shown = gradebook(place, "show")

        assert "  5 / 6" in shown
        assert "~5" not in shown
        assert "4 answers wait" in shown
        alone = gradebook(place, "show", "ada")
        assert "2 answers wait for a person" in alone
        assert "provisional" not in alone


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("2", 2),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("½", 0.5),
        ("1½", 1.5),
        (" 3 ", 3),
        ("0", 0),
        ("1.25", 1.25),
        ("1.500", 1.5),
    ]
    + [(bad, None) for bad in ("", "4", "-1", "x", "1e0", "nan", "²", "3½", ".", "1.2.3", "٣", "1.239", "0,001")],
)
def test_points_are_read_as_people_type_them(typed: str, points: float | None) -> None:
    """From 0 to 3; anything else is none."""
    assert points_read(typed, 3) == points


@pytest.mark.parametrize(("text", "language"), [("mean", "en"), ("平均", "zh-Hans"), ("평균 平均", "ko"), ("", "en")])
def test_a_model_answer_is_in_the_language_of_the_answer(text: str, language: str) -> None:
    """By its letters."""
    assert language_of(text) == language
