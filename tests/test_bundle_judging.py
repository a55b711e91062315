"""``grade ci --bundle``: the same judgement as from the folder, and nothing of what was sealed anywhere to be found."""

import contextlib
import json
import os
import re
import secrets
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from processes import descendants, role_of

from grader.bundle.key import KEY_VARIABLE, key_of, new_key
from grader.bundle.sealing import open_bundle, seal_course
from grader.cli.checking import Conditions, setup_for
from grader.cli.choosing import chosen_exercises
from grader.course import load_course, reference_files
from grader.errors import CourseError
from grader.handout import sheet_in
from grader.model import Submission
from grader.places import builtin_course
from grader.question import Sheet
from grader.questionnaire.key import read_key
from grader.questionnaire.proving import right_answer
from grader.result import Result
from grader.submission import read_submission
from grader.tree import Tree
from grader.worker.host import Worker
from grader.worker.messages import Job

TESTS = Path(__file__).parent
TINY = TESTS / "courses" / "tiny"
ASKING = TESTS / "courses" / "asking"
GRADE = [sys.executable, "-c", "from grader.cli.main import main; main()"]
BWRAP = shutil.which("bwrap")
UNSEALING = [str(BWRAP), "--dev-bind", "/", "/", "--ro-bind", "/bin/false", str(BWRAP), "--"]
KEY = new_key()
# What differs from run to run: nobody's verdict hangs on it.
_TIMES = ("seconds", "time_ratio")

pytestmark = pytest.mark.slow


def judged(home: Tree, submission: Submission) -> Any:
    """Judge *submission* on everything, and return the result without what was measured with a clock."""
    course = load_course(home)
    with Worker(home) as worker:
        worker.set_up(setup_for(home, Conditions(seed=1)))
        result = worker.result(Job(submission=submission, exercises=chosen_exercises(course, (), challenge=False)))
    assert isinstance(result, Result)
    return timeless(msgspec.to_builtins(result))


def timeless(value: Any) -> Any:
    """Return *value* without times."""
    if isinstance(value, dict):
        return {key: timeless(each) for key, each in value.items() if key not in _TIMES}
    return [timeless(each) for each in value] if isinstance(value, list | tuple) else value


def sealed(folder: Path, out: Path) -> Path:
    """Seal the course in *folder* with the key of this run."""
    seal_course(folder, out, key_of(KEY))
    return out


def copied(course: Path, to: Path) -> Path:
    """Return a copy of *course* that may be changed."""
    return Path(shutil.copytree(course, to, ignore=shutil.ignore_patterns("__pycache__")))


class TestTheSameResult:
    """Verdicts, diagnoses, points, messages and digests: all of a result but times."""

    def test_of_the_demo(self, tmp_path: Path) -> None:
        """Wrong answers, faults, diagnoses, training and its ladder."""
        course = load_course(builtin_course())
        submission = read_submission(builtin_course() / "solutions" / "demo", course.names)
        packed = open_bundle(sealed(builtin_course(), tmp_path / "x"), key_of(KEY))

        one, other = judged(builtin_course(), submission), judged(packed, submission)

        assert one == other
        assert any(exercise["diagnosis"] for exercise in one["exercises"])
        assert one["trust"]["suite"].startswith("sha256:")

    def test_of_a_course_with_a_questionnaire(self, tmp_path: Path) -> None:
        """With an answer key, sheets and a plot."""
        course = load_course(ASKING)
        key = read_key(course)
        assert key is not None
        answers = tuple(right_answer(part, shuffle=key.shuffle) for part in key.parts)
        sheet = Sheet(name="questionnaire.md", text=sheet_in(course, key, "en", answers))
        submission = Submission(name="ada", files=reference_files(course), digest="", sheet=sheet)
        packed = open_bundle(sealed(ASKING, tmp_path / "x"), key_of(KEY))

        one, other = judged(ASKING, submission), judged(packed, submission)

        assert one == other
        assert any(part["verdict"] == "accepted" for part in one["questionnaire"])

    def test_of_a_suite_with_all_that_pytest_offers(self, tmp_path: Path) -> None:
        """A conftest beside it, marks of the module, dataclasses, parameters, and asserts that say what they saw."""
        folder = copied(TINY, tmp_path / "course")
        hidden = folder / "solutions" / "hidden"
        (hidden / "conftest.py").write_text(
            "import pytest\n@pytest.fixture\ndef three():\n    return 3\n"
            "def pytest_collection_modifyitems(items):\n    items.reverse()\n"
        )
        (hidden / "test_01_warmup.py").write_text(
            "from __future__ import annotations\nimport dataclasses, pytest\n"
            "pytestmark = pytest.mark.case('double', points=0.5, title='Of the module')\n"
            "@dataclasses.dataclass\nclass Asked:\n    x: float\n"
            "@pytest.fixture(scope='module')\ndef asked():\n    return Asked(2.0)\n"
            "class TestMore:\n"
            "    @pytest.mark.parametrize('by', [1, 2])\n"
            "    def test_said(self, by, three, student):\n        assert student.double(by) == three\n"
            "def test_asked(asked, student):\n    assert float(student.double(asked.x)) == 4.5, 'four and a half'\n"
            "@pytest.mark.skip\ndef test_left_out(student):\n    pass\n"
        )
        submission = Submission(name="ada", files=reference_files(load_course(folder)), digest="")
        packed = open_bundle(sealed(folder, tmp_path / "x"), key_of(KEY))

        one, other = judged(folder, submission), judged(packed, submission)

        assert one == other
        (exercise,) = one["exercises"]
        by_id = {test["id"].partition("::")[2]: test for test in exercise["tests"]}
        assert list(by_id) == ["test_left_out", "test_asked", "test_said[2]", "test_said[1]"]
        assert by_id["test_said[1]"]["message"] == "assert 2 == 3"
        assert by_id["test_asked"]["message"].startswith("four and a half")
        assert by_id["test_left_out"]["verdict"] == "judge_error"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("test_01_warmup.py", "import pytest\n\nx = 1 / 0  # secret\n", "line 3: ZeroDivisionError"),
        ("test_01_warmup.py", "raise RuntimeError('secret')\n", "line 1: RuntimeError"),
        ("conftest.py", "import nowhere  # secret\n", "conftest.py cannot be imported: line 1: ModuleNotFoundError"),
    ],
)
def test_a_suite_that_breaks_says_where_and_not_what(tmp_path: Path, file: str, text: str, words: str) -> None:
    """The log is there for everybody to read."""
    folder = copied(TINY, tmp_path / "course")
    (folder / "solutions" / "hidden" / file).write_text(text)
    packed = open_bundle(sealed(folder, tmp_path / "x"), key_of(KEY))

    with pytest.raises(CourseError) as caught:
        judged(packed, Submission(name="ada", files=(), digest=""))
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_case_that_breaks_says_where_and_not_what(tmp_path: Path) -> None:
    """An exception's text may be an answer; the author of a folder reads it, whoever has a bundle does not."""
    folder = copied(TINY, tmp_path / "course")
    (folder / "solutions" / "hidden" / "test_01_warmup.py").write_text(
        "import pytest\nANSWERS = {'double': 'x + x'}\n"
        "@pytest.fixture\ndef late():\n    raise RuntimeError(ANSWERS)\n"
        "@pytest.mark.case('double', points=1, title='One')\ndef test_one(student):\n    {}[str(ANSWERS)]\n"
        "@pytest.mark.case('double', points=1, title='Two')\ndef test_two(late, student):\n    pass\n"
    )
    submission = Submission(name="ada", files=reference_files(load_course(folder)), digest="")
    packed = open_bundle(sealed(folder, tmp_path / "x"), key_of(KEY))

    open_to_all, hidden = (judged(home, submission)["exercises"][0]["tests"] for home in (folder, packed))

    assert all("x + x" in test["message"] for test in open_to_all)
    assert [test["message"] for test in hidden] == [
        "The hidden suite failed: KeyError: test_01_warmup.py:8",
        "The hidden suite failed: RuntimeError: test_01_warmup.py:5",
    ]
    assert "x + x" not in json.dumps(hidden)


# It looks wherever a process can look; what it seeks is put together at run time, or it would find itself.
_SPY = r"""
import ctypes, gc, glob, os, re, sys
def look():
    seek = re.compile((r"gkb" + r"1_[\w-]{43}|SENT" + r"INEL-[0-9a-f]{32}").encode())
    told = []
    def search(what, data):
        told.extend((what, each[:12]) for each in seek.findall(data))
    search("environ", repr(dict(os.environ)).encode())
    for path in glob.glob("/proc/*/environ") + glob.glob("/proc/*/cmdline") + glob.glob("/proc/*/mem"):
        try:
            search(path, open(path, "rb").read(1 << 22))
        except Exception:
            pass
    # Not what is printed: of a pipe it would wait for itself.
    for number in (0, *range(3, 256)):
        file = f"/proc/self/fd/{number}"
        for way in (lambda: os.pread(number, 1 << 20, 0), lambda: os.read(os.open(file, os.O_NONBLOCK), 1 << 20)):
            try:
                search(f"descriptor {number}", way())
            except Exception:
                pass
    for top in ("/tmp", "/dev/shm", "/var/tmp", os.getcwd()):
        for folder, _, names in os.walk(top):
            for name in names:
                try:
                    path = os.path.join(folder, name)
                    # A pipe would be waited for.
                    search(name, open(path, "rb").read(1 << 22) if os.path.isfile(path) else b"")
                except Exception:
                    pass
    own = {id(each) for each in (seek, told)}
    for each in gc.get_objects():
        if id(each) not in own and isinstance(each, (dict, list, tuple)):
            for part in (each.values() if isinstance(each, dict) else each):
                if isinstance(part, str):
                    search("memory", part.encode("utf-8", "replace"))
                elif isinstance(part, bytes):
                    search("memory", part)
    return told
print("SPY FOUND", look(), "END")
asked = []
def double(x):
    if not asked:
        asked.append(print("SPY FOUND", look(), "END"))
    return x * x
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc")
def test_the_spy_finds_what_is_there(tmp_path: Path) -> None:
    """Not sealed and beside the key it sees it in every place: that it finds nothing below means something."""
    needle = f"SENTINEL-{secrets.token_hex(16)}"
    (tmp_path / "left").write_text(needle)
    # The machine's own folders are large, and other tests work in them.
    spy = _SPY.replace('"/tmp", "/dev/shm", "/var/tmp", os.getcwd()', "os.getcwd(),")
    assert spy != _SPY
    done = subprocess.run(
        [sys.executable, "-c", f"held = [{needle!r}]\nfile = open('left')\n{spy}"],
        cwd=tmp_path,
        env={"X": KEY},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    for place in (
        "environ",
        f"/proc/{'[0-9]+'}/environ",
        f"/proc/{'[0-9]+'}/cmdline",
        "descriptor 3",
        "left",
        "memory",
    ):
        assert re.search(rf"\('{place}', b'(gkb1_|SENTINEL)", done.stdout), place


class Watch:
    """Looks again and again through folders, and through what the processes of a run hold open and were given."""

    def __init__(self, root: int, folders: list[Path], needles: list[bytes]) -> None:
        self._root, self._folders, self._needles = root, folders, needles
        self.found: set[str] = set()
        self.roles: set[str] = set()
        self.looks = 0
        # Of each process, whether its environment has the key, as it was seen last.
        self.told: dict[int, bool] = {}

    def until(self, ended: threading.Event) -> None:
        """Look until *ended*, and once more."""
        while not ended.wait(0.01):
            self.look()
        self.look()

    def look(self) -> None:
        """Look once."""
        self.looks += 1
        for folder in self._folders:
            for path in folder.rglob("*"):
                self._search(path)
        for pid in [self._root, *descendants(self._root)]:
            with contextlib.suppress(OSError):
                self.roles.add(role_of(pid))
                try:
                    environment = Path(f"/proc/{pid}/environ").read_bytes()
                except PermissionError:
                    # Closed to us, who are not root; then it is closed to whatever else this user runs.
                    environment = b"closed"
                if environment:
                    self.told[pid] = any(each in environment for each in self._needles)
                if any(each in Path(f"/proc/{pid}/cmdline").read_bytes() for each in self._needles):
                    self.found.add(f"command line of {pid}")
                for link in Path(f"/proc/{pid}/fd").iterdir():
                    # Files without a name, too: deleted ones and those in memory.
                    self._search(link)

    def _search(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            if stat.S_ISREG(path.stat().st_mode) and path.stat().st_size < 1 << 24:
                data = path.read_bytes()
                if any(each in data for each in self._needles):
                    self.found.add(f"{path} -> {path.readlink() if path.is_symlink() else ''}")


@pytest.fixture
def hunted(tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Run ``grade ci --bundle`` on a spy's repository, watched from outside."""
    needle = f"SENTINEL-{secrets.token_hex(16)}"
    folder = copied(TINY, tmp_path / "course")
    for path in (folder / "solutions").rglob("*.py"):
        path.write_text(f"{path.read_text()}\n# {needle}\nHELD = '{needle}'\n")
    (folder / "solutions" / "hidden" / "conftest.py").write_text(f"HELD = '{needle}'\n")
    work, temporary = tmp_path / "work", tmp_path / "temporary"
    for each in (work, temporary):
        each.mkdir()
    temporary.chmod(0o1777)
    sealed(folder, work / "course.sealed")
    shutil.rmtree(folder)
    (work / "01_warmup.py").write_text(_SPY)
    # What pytest would read, were it told to look where the bundle lies.
    (work / "conftest.py").write_text(f"open({str(tmp_path / 'trapped')!r}, 'w')\n")
    (work / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n")
    (work / "grader.py").write_text(f"open({str(tmp_path / 'trapped')!r}, 'w')\n")

    def run(*arguments: str) -> Any:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
        command = [*GRADE, "ci", "--bundle", "course.sealed", "--json", str(tmp_path / "json"), *arguments]
        environment = {**clean, "TMPDIR": str(temporary), "PYTHONSAFEPATH": "1", KEY_VARIABLE: KEY, "COPY": KEY}
        with subprocess.Popen(
            command, cwd=work, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            folders = [work, temporary, Path("/dev/shm")]  # noqa: S108 - it is looked through
            watch, ended = Watch(process.pid, folders, [needle.encode(), KEY.encode()]), threading.Event()
            thread = threading.Thread(target=watch.until, args=(ended,))
            thread.start()
            out, err = process.communicate(timeout=120)
            ended.set()
            thread.join()
        return process, out, err, watch

    yield run
    assert not (tmp_path / "trapped").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc")
def test_neither_the_key_nor_what_it_opens_is_anywhere(hunted: Callable[..., Any], tmp_path: Path) -> None:
    """Not on a disk, not in /dev/shm, not in an environment, and not with the student's code."""
    process, out, err, watch = hunted("--sealed")

    assert process.returncode == 1, err
    spied = re.findall(r"SPY FOUND\s+(\[.*?\])\s+END", out, flags=re.DOTALL)
    assert spied
    assert {re.sub(r"\s", "", each) for each in spied} == {"[]"}
    assert {"worker", "zygote", "candidate"} <= watch.roles
    assert watch.looks > 20
    assert watch.found == set()
    assert [pid for pid, told in watch.told.items() if told] == []
    assert process.pid in watch.told
    result = json.loads((tmp_path / "json").read_text())
    (exercise,) = result["exercises"]
    assert (result["score"], exercise["diagnosis"][0]["id"]) == (1, "squared")
    assert KEY not in out + err + json.dumps(result)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "was changed or cut"),
        (lambda data: data[:100], "cut short"),
        (lambda _data: b"PK\3\4", "is no bundle"),
    ],
)
def test_what_does_not_open_is_said_before_anything_is_judged(
    hunted: Callable[..., Any], tmp_path: Path, spoil: Callable[[bytes], bytes], words: str
) -> None:
    """With the exit code of unusable input, and nothing half done."""
    path = tmp_path / "work" / "course.sealed"
    path.write_bytes(spoil(path.read_bytes()))
    process, out, err, watch = hunted()

    assert process.returncode == 2
    assert words in err
    assert out == ""
    assert not (tmp_path / "json").exists()
    assert "worker" not in watch.roles


@pytest.mark.skipif(BWRAP is None, reason="bubblewrap, which this test takes away, is not installed")
def test_what_was_sealed_is_not_judged_with_less_than_the_full_seal(tmp_path: Path) -> None:
    """Code that is not could look for it; whoever trusts the code says so."""
    path = sealed(TINY, tmp_path / "x")
    (tmp_path / "01_warmup.py").write_text("def double(x):\n    return x + x\n")
    refused, asked = (
        subprocess.run(
            [*UNSEALING, *GRADE, "ci", "--bundle", str(path), *more],
            cwd=tmp_path,
            env={**os.environ, KEY_VARIABLE: KEY},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        for more in ((), ("--unsealed",))
    )

    assert refused.returncode == 2
    assert "bwrap" in refused.stderr
    assert asked.returncode == 0, asked.stderr


def test_one_course_at_a_time_and_not_without_a_key(tmp_path: Path) -> None:
    """Two courses are a mistake; without a key it says where one comes from."""
    clean = {name: value for name, value in os.environ.items() if name != KEY_VARIABLE}
    path = sealed(TINY, tmp_path / "x")
    both, keyless = (
        subprocess.run(
            [*GRADE, "ci", "--bundle", str(path), *more],
            cwd=tmp_path,
            env=clean,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        for more in (("--course", str(TINY)), ())
    )

    assert (both.returncode, keyless.returncode) == (2, 2)
    assert "--course and --bundle are two courses" in both.stderr
    assert f"There is no key in the variable {KEY_VARIABLE}" in keyless.stderr
