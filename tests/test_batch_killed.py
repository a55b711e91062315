"""A batch that is killed, whatever of it and whenever: nothing is lost, nothing is graded into the book by halves."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from processes import descendants, role_of

from grader.gradebook.book import open_book
from grader.gradebook.reading import grades, results
from grader.result import Result

GRADE = str(Path(sys.executable).with_name("grade"))
COURSE = Path(__file__).parent / "courses" / "tiny"
# What is handed in, and the verdict that it must have in the end.
ANSWERS = {
    "right": ("def double(x):\n    return 2 * x\n", "accepted"),
    "wrong": ("def double(x):\n    return x * x\n", "wrong_answer"),
    "exits": ("import os\n\ndef double(x):\n    os._exit(0)\n", "crashed"),
    "broken": ("def double(x:\n", "load_error"),
    "hostile": (
        "import os, signal\n\ndef double(x):\n    os.kill(os.getppid(), signal.SIGKILL)\n    return 2 * x\n",
        "runtime_error",
    ),
}
HISTORY = "select id, attempt_id, key, graded_at, score, result from grading"


class Class:
    """A folder of submissions, and the batch that is run over it again and again."""

    def __init__(self, folder: Path, count: int) -> None:
        """Write so many submissions of every kind."""
        self.submissions = folder / "submissions"
        self.out = folder / "out"
        self.expected = {}
        for number in range(count):
            for kind, (text, verdict) in ANSWERS.items():
                own = self.submissions / f"{kind}{number}"
                own.mkdir(parents=True)
                (own / "01_warmup.py").write_text(f"{text}# {number}\n", encoding="utf-8")
                self.expected[own.name] = verdict
        self.history: dict[int, tuple[Any, ...]] = {}

    def start(self, *options: str) -> subprocess.Popen[str]:
        """Begin the batch."""
        command = [GRADE, "batch", str(self.submissions), "--out", str(self.out), "--course", str(COURSE), *options]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, process_group=0)

    def finish(self, *options: str) -> str:
        """Run the batch to its end and return what it said."""
        process = self.start(*options)
        _, said = process.communicate(timeout=300)
        assert process.returncode == 0, said
        return said

    def check_halfway(self) -> None:
        """Whatever is there is whole, and what was in the book is in it still."""
        for path in self.out.glob("*.json"):
            if path.name not in ("run.json", "summary.json"):
                msgspec.json.decode(path.read_bytes(), type=Result)
        book = self.out / "gradebook.db"
        if not book.exists():
            return
        with sqlite3.connect(book) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
            assert connection.execute("pragma foreign_key_check").fetchall() == []
            now = {row[0]: row for row in connection.execute(HISTORY)}
            details = "select grading_id from exercise_result group by 1"
            assert {row[0] for row in connection.execute(details)} == set(now)
        assert self.history.items() <= now.items()
        self.history = now

    def check_whole(self) -> None:
        """Every submission has one attempt, one current result, and the same in its file."""
        self.check_halfway()
        with open_book(self.out) as book:
            found = list(grades(book, "tiny"))
            assert {each.student.name: str(each.verdict) for each in found} == self.expected
            assert len(found) == len(self.expected)
            assert all(each.attempt == 1 and each.score is not None for each in found)
            for student, result in results(book, "tiny"):
                in_file = msgspec.json.decode((self.out / f"{student.name}.json").read_bytes(), type=Result)
                assert in_file == result
        summary = json.loads((self.out / "summary.json").read_bytes())
        assert {each["submission"]: each["verdict"] for each in summary["submissions"]} == self.expected
        assert list(self.out.glob(".*.json.*")) == []


def strike(process: subprocess.Popen[str], role: str, after: float) -> None:
    """Wait, then kill who plays *role* in the batch, if somebody does by then; the parent itself for any other word."""
    deadline = time.monotonic() + after
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.01)
    victims = [process.pid]
    if role in ("worker", "zygote", "candidate"):
        victims = [pid for pid in descendants(process.pid) if _plays(pid, role)]
    for pid in victims[:1]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _plays(pid: int, role: str) -> bool:
    try:
        return role_of(pid) == role
    except OSError:
        return False


def wait_for_writing(whole: Class, process: subprocess.Popen[str]) -> None:
    """Wait until the book is being written: its log grows at this moment."""
    log = whole.out / "gradebook.db-wal"
    before = log.stat().st_size if log.exists() else 0
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if log.exists() and log.stat().st_size > before:
            return


def rounds(whole: Class, roles: list[str], draw: random.Random, longest: float) -> None:
    """Kill one batch after another at random moments, and look at what each leaves."""
    for number, role in enumerate(roles):
        # Every few rounds all is graded again: otherwise nothing would be left to be killed at.
        fresh = ("--fresh",) if number % 3 == 2 else ()
        process = whole.start(*fresh)
        if role == "writer":
            wait_for_writing(whole, process)
            strike(process, role, draw.uniform(0, 0.02))
        else:
            strike(process, role, draw.uniform(0, longest))
        _, said = process.communicate(timeout=300)
        # Whoever is killed below the parent costs at most a retry.
        if role in ("worker", "zygote", "candidate"):
            assert process.returncode == 0, said
        assert process.returncode in {0, -signal.SIGKILL}, said
        whole.check_halfway()
    whole.finish()
    whole.check_whole()
    assert "0 graded" in whole.finish()
    whole.check_whole()


@pytest.mark.parametrize(
    "role", ["parent", *(pytest.param(each, marks=pytest.mark.slow) for each in ("zygote", "writer"))]
)
def test_one_kill_loses_nothing(tmp_path: Path, role: str) -> None:
    """Each of the processes once, on a small class."""
    rounds(Class(tmp_path, 1), [role], random.Random(role), 4.0)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_kills_at_random_moments_lose_nothing(tmp_path: Path, seed: int) -> None:
    """Eight times five of them, of all processes."""
    draw = random.Random(seed)
    roles = [draw.choice(["parent", "worker", "zygote", "candidate", "writer"]) for _ in range(8)]
    rounds(Class(tmp_path, 8), roles, draw, 6.0)


def _in_own_mounts() -> list[str] | None:
    """Return what a command is put behind so that it may mount; None where that is refused."""
    for prefix in (["unshare", "-m"], ["unshare", "-rm"]):
        try:
            if subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
                return prefix
        except OSError:
            continue
    return None


@pytest.mark.slow
def test_a_full_disk_stops_the_batch_with_a_word_and_loses_nothing(tmp_path: Path) -> None:
    """Once there is space, the same command goes on."""
    prefix = _in_own_mounts()
    if prefix is None or shutil.which("mount") is None:
        pytest.skip("this machine lets nobody mount a small disk")
    whole = Class(tmp_path, 12)
    whole.out.mkdir()
    grade = f"'{GRADE}' batch '{whole.submissions}' --out '{whole.out}' --course '{COURSE}' --unsealed"
    script = f"""
        mount -t tmpfs -o size=600k tmpfs '{whole.out}' || exit 99
        {grade}
        echo "first: $?" >&2
        mount -o remount,size=64m '{whole.out}'
        {grade}
        echo "second: $?" >&2
        cp -a '{whole.out}' '{tmp_path}/copy'
    """
    done = subprocess.run([*prefix, "sh", "-c", script], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr

    assert "first: 2" in done.stderr
    assert "pace" in done.stderr  # as in "Free some space"
    assert "Traceback" not in done.stderr
    assert "second: 0" in done.stderr
    assert "unchanged and kept" in done.stderr
    whole.out = tmp_path / "copy"
    whole.check_whole()


@pytest.mark.slow
def test_two_batches_do_not_write_into_one_folder(tmp_path: Path) -> None:
    """The second one says so and leaves the first one alone."""
    whole = Class(tmp_path, 2)
    first = whole.start()
    deadline = time.monotonic() + 30
    while not (whole.out / "run.json").exists() and time.monotonic() < deadline:
        time.sleep(0.01)

    second = whole.start()

    _, said = second.communicate(timeout=60)
    assert second.returncode == 2
    assert "Another batch writes into" in said
    _, said = first.communicate(timeout=120)
    assert first.returncode == 0, said
    whole.check_whole()


@pytest.mark.slow
def test_what_one_place_lost_it_gets_back_from_the_other(tmp_path: Path) -> None:
    """Nothing is graded for it."""
    whole = Class(tmp_path, 1)
    whole.finish()
    (whole.out / "right0.json").unlink()
    assert "0 graded" in whole.finish()
    whole.check_whole()
    for path in whole.out.glob("gradebook.db*"):
        path.unlink()
    whole.history = {}

    assert "0 graded" in whole.finish()

    whole.check_whole()
