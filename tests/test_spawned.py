"""Candidates that are spawned, as on macOS and Windows: judged right, bounded, ended, and nothing left of them.

Run here on Linux, with what Linux alone offers left aside; the last tests take it away from Python altogether.
"""

import dataclasses
import json
import os
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from processes import descendants, gone, start_of

from grader.cli.checking import Conditions, check_submission
from grader.course import load_course
from grader.errors import ExaminerError, PolicyError
from grader.examiner.conversation import Candidate
from grader.examiner.launch import launch
from grader.examiner.origin import origin_of
from grader.examiner.outcomes import StudentFailure, failure_of_exception
from grader.examiner.spawn import Spawning, meet
from grader.examiner.spawner import Spawner
from grader.model import Limits, Submission
from grader.places import builtin_course
from grader.result import Result, Verdict
from grader.source import parse_source, read_source
from grader.wire.messages import Answer, Call, Load, Loaded, Raised
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

COURSE = builtin_course()
TESTS = Path(__file__).parent
Start = Callable[..., Candidate]


@pytest.fixture(scope="module")
def spawner() -> Iterator[Spawner]:
    """One for the module; each candidate of it costs a second."""
    launched = launch(without=["fork"])
    assert isinstance(launched, Spawning)
    with Spawner(launched) as spawner:
        yield spawner


@pytest.fixture
def start(spawner: Spawner, limits: Limits) -> Iterator[Start]:
    """Spawn candidates that have run some code; they are closed at the end."""
    candidates = []

    def spawn(text: str = "", **changes: Any) -> Candidate:
        candidate = spawner.candidate(dataclasses.replace(limits, **changes), 1)
        candidates.append(candidate)
        request = Load(id=1, space="submission", name="a.py", text=textwrap.dedent(text), stubs=[])
        reply = candidate.ask(request, 10)
        assert isinstance(reply, Loaded)
        assert reply.notes == []
        return candidate

    yield spawn
    for candidate in candidates:
        candidate.close()


def ask(candidate: Candidate, function: str = "f", *, seconds: float = 10) -> Any:
    """Return what *function* returned, or the failure that it was."""
    request = Call(
        id=2,
        space="submission",
        name="a.py",
        function=function,
        arguments={},
        optional=[],
        gradients=[],
        cotangent=None,
        count=False,
    )
    try:
        reply = candidate.ask(request, seconds)
    except StudentFailure as failure:
        return failure
    if isinstance(reply, Raised):
        return failure_of_exception(reply)
    assert isinstance(reply, Answer)
    return reply.value


class TestCandidate:
    """One process: what it answers, and every way in which it may end."""

    def test_it_answers_prints_raises_and_tells_the_truth_about_its_layers(self, start: Start) -> None:
        """State lasts, output is captured and forgotten, an exception ends nothing, nothing is called a seal."""
        candidate = start("""
            import os, sys
            count = 0

            def f():
                global count
                count += 1
                print("é", count)
                print("there", file=sys.stderr)
                return count

            def g(): 1 / 0
            def h(): return dict(os.environ), os.getcwd(), input
            def i(): return input()
        """)

        assert [ask(candidate), ask(candidate)] == [1, 2]
        assert candidate.output() == "é 1\nthere\né 2\nthere\n"
        candidate.forget_output()
        assert (ask(candidate), candidate.output()) == (3, "é 3\nthere\n")
        assert ask(candidate, "g").error == "ZeroDivisionError"
        assert ask(candidate, "i").error == "EOFError"
        assert ask(candidate, "h")[0] == {}
        assert candidate.layers == ("process", "rlimits")
        assert candidate.cpu_seconds() > 0

    @pytest.mark.parametrize(
        ("body", "seconds", "verdict", "words"),
        [
            ("any(iter(int, 1))", 0.5, Verdict.TIME_LIMIT, "computing"),
            ("time.sleep(60)", 0.3, Verdict.TIME_LIMIT, "waiting"),
            ("os._exit(3)", 10, Verdict.CRASHED, "exit code 3"),
            ("ctypes.string_at(0)", 10, Verdict.CRASHED, "SIGSEGV"),
            ("os.abort()", 10, Verdict.CRASHED, "SIGABRT"),
            ("return bytearray(1 << 40)", 10, Verdict.MEMORY_LIMIT, "memory"),
            ("return [bytearray(1 << 20) for _ in range(4000)]", 10, Verdict.MEMORY_LIMIT, "memory"),
            ("return torch.ones(1 << 28)", 10, Verdict.MEMORY_LIMIT, "memory"),
            ("os.closerange(3, 64); time.sleep(60)", 10, Verdict.FORBIDDEN, "closed the channel"),
        ],
    )
    def test_however_it_ends_it_has_a_verdict(
        self, start: Start, body: str, seconds: float, verdict: Verdict, words: str
    ) -> None:
        """The same words as for a forked one."""
        candidate = start(f"import ctypes, os, time, torch\ndef f(): {body}")
        pid, started = candidate.pid, start_of(candidate.pid)

        failure = ask(candidate, seconds=seconds)
        candidate.close()

        assert (failure.verdict, words in failure.message) == (verdict, True), failure.message
        assert gone(pid, started)

    def test_the_cpu_limit_is_a_time_limit(self, start: Start) -> None:
        """Where the system keeps one; the words tell what was used."""
        failure = ask(start("def f():\n    while True: pass", cpu_seconds=5), seconds=30)

        assert (failure.verdict, "of CPU" in failure.message) == (Verdict.TIME_LIMIT, True), failure.message

    @pytest.mark.parametrize("body", ["print('x' * 99)", "os.write(1, b'x' * 99)"])
    def test_output_is_bounded(self, start: Start, body: str) -> None:
        """Printed or written past Python; the candidate lives on, and what is kept stays small."""
        candidate = start(f"import os\ndef f():\n    while True: {body}\ndef g(): return 1")

        assert ask(candidate).verdict is Verdict.OUTPUT_LIMIT
        assert len(candidate.output(1 << 20)) <= 64 << 10
        candidate.forget_output()
        assert ask(candidate, "g") == 1

    def test_what_it_started_and_wrote_is_gone_with_it(self, start: Start) -> None:
        """Processes of its group, files, folders that nobody may enter, folders too deep for any path."""
        candidate = start("""
            import os, subprocess
            def f():
                child = subprocess.Popen(["/bin/sleep", "600"])
                here = os.getcwd()
                os.mkdir("closed", 0)
                open("file", "w").close()
                os.mkdir("deep")
                os.chdir("deep")
                for _ in range(3000):
                    os.mkdir("d" * 50)
                    os.chdir("d" * 50)
                return child.pid, here
        """)

        pid, folder = ask(candidate)
        started = start_of(pid)
        assert Path(folder).is_dir()
        candidate.close()

        assert gone(pid, started)
        assert not Path(folder).parent.exists()

    def test_another_output_file_in_its_place_is_not_read(self, start: Start, tmp_path: Path) -> None:
        """The name may stand for anything by then."""
        secret = tmp_path / "secret"
        secret.write_text("secret", encoding="utf-8")
        candidate = start(f"""
            import os
            def f():
                print("mine", flush=True)
                os.unlink("../output")
                os.symlink({str(secret)!r}, "../output")
        """)

        ask(candidate)

        assert candidate.output() == "mine\n"


@pytest.fixture(scope="module")
def bare() -> Iterator[Spawner]:
    """Without what Windows lacks."""
    with Spawner(Spawning(["fork", "rlimits", "clock"])) as spawner:
        yield spawner


class TestWhereNothingIsKept:
    """A system without limits and without clocks, such as Windows."""

    def test_printing_is_bounded_all_the_same_and_time_is_unknown(self, bare: Spawner, limits: Limits) -> None:
        """By the candidate's own stream; a deadline is the examiner's."""
        candidate = bare.candidate(limits, 1)
        text = "def f():\n    while True: print('x' * 99)\ndef g():\n    while True: pass"
        candidate.ask(Load(id=1, space="submission", name="a.py", text=text, stubs=[]), 10)

        assert ask(candidate).verdict is Verdict.OUTPUT_LIMIT
        assert len(candidate.output(1 << 20)) <= 64 << 10
        assert candidate.cpu_seconds() != candidate.cpu_seconds()
        failure = ask(candidate, "g", seconds=0.5)
        assert (failure.verdict, failure.message) == (Verdict.TIME_LIMIT, "Your code gave no answer within 0.5 s")
        assert candidate.layers == ("process",)
        candidate.close()


class TestComingUp:
    """Who may connect, and what becomes of it when somebody goes away."""

    def test_a_stranger_is_not_taken_for_a_candidate(self) -> None:
        """Any process of this machine could connect to the port; none knows the token."""
        spawning = Spawning()
        spawned = spawning.take()
        strangers = [socket.create_connection(spawned.listener.getsockname()) for _ in range(3)]
        strangers[0].sendall(b"0" * 64)
        strangers[1].sendall(b"short")
        strangers[1].shutdown(socket.SHUT_WR)
        strangers[2].close()

        channel, ready = meet(spawned)

        assert ready.versions.keys() == {"python", "torch", "numpy"}
        assert strangers[0].recv(1) == b""
        for each in (*strangers, channel):
            each.close()
        spawning.abandon()
        assert not spawning.home.exists()

    def test_one_that_does_not_come_up_is_a_fault_of_ours(self, limits: Limits) -> None:
        """Never one of the student's."""
        with Spawner(Spawning()) as spawner:
            (process,) = [each.process for each in spawner._spawning._living]
            process.kill()

            with pytest.raises(ExaminerError, match="did not come up"):
                spawner.candidate(limits, 1)

    def test_closing_ends_everything(self, limits: Limits) -> None:
        """Those that answer, and the one that was started ahead."""
        spawner = Spawner(Spawning())
        candidate = spawner.candidate(limits, 1)
        family = {each.process.pid: start_of(each.process.pid) for each in spawner._spawning._living}
        home = spawner._spawning.home
        before = home.exists()

        spawner.close()
        candidate.close()

        assert (before, home.exists()) == (True, False)
        assert len(family) == 2
        assert all(gone(pid, started) for pid, started in family.items())

    @pytest.mark.parametrize("busy", [False, True])
    @pytest.mark.slow
    def test_a_killed_examiner_leaves_nothing(self, tmp_path: Path, *, busy: bool) -> None:
        """A candidate learns of it by the end of its input, also while it computes, and clears up after itself."""
        program = f"""
from grader.examiner.launch import launch
from grader.examiner.origin import origin_of
from grader.model import Limits
from grader.wire.messages import Load
limits = Limits(load_seconds=1, call_seconds=1, probe_seconds=1, cpu_seconds=60, memory_mib=256, output_kib=64)
with origin_of(launch(without=["fork"])) as origin:
    candidate = origin.candidate(limits, 1)
    print("ready", flush=True)
    candidate.ask(Load(id=1, space="s", name="a.py", text="while {busy}: pass", stubs=[]), 60)
    input()
"""
        with subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(tmp_path)},
            cwd=TESTS.parent,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.5)
            family = {pid: start_of(pid) for pid in descendants(process.pid)}
            process.kill()

        assert len(family) >= 1
        assert all(gone(pid, started) for pid, started in family.items())
        deadline = time.monotonic() + 10
        while list(tmp_path.glob("gradekit-*")) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert [str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*")] == []


@pytest.fixture(scope="module")
def grade() -> Iterator[Callable[..., Result]]:
    """One worker whose candidates are spawned."""
    with Worker(COURSE, without=["fork"]) as worker:
        worker.set_up(Setup(course=str(COURSE), seed=1))

        def run(text: str, *exercises: str) -> Result:
            file = parse_source("a.py", textwrap.dedent(text).encode())
            submission = Submission(name="ada", files=(file,), digest="")
            *_, result = worker.grade(Job(submission=submission, exercises=exercises))
            assert isinstance(result, Result)
            return result

        yield run


class TestGrading:
    """Real submissions through real suites."""

    def test_right_wrong_and_raising(self, grade: Callable[..., Result]) -> None:
        """Each with its verdict, and a result that says how it was sealed."""
        found = {
            body: grade(f"def nll(activations, targets): {body}", "nll")
            for body in (
                "return F.nll_loss(activations, targets)",
                "return F.nll_loss(activations, targets) + 1",
                "1 / 0",
            )
        }

        verdicts = [result.verdict for result in found.values()]
        assert verdicts == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR]
        assert {result.trust.isolation for result in found.values()} == {("process", "rlimits")}

    @pytest.mark.slow
    def test_the_references_get_every_point(self, grade: Callable[..., Result]) -> None:
        """Training, optimizers and timing included."""
        course = load_course(COURSE)
        names = [exercise.name for exercise in course.exercises]
        text = "\n".join(read_source(path, path.name).text for path in sorted((COURSE / "solutions").glob("0*.py")))

        result = grade(text, *names)

        assert (result.verdict, result.score) == (Verdict.ACCEPTED, result.max_score)

    @pytest.mark.slow
    def test_check_says_that_nothing_is_sealed_and_sealed_refuses(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """In one line; and whoever asks for a seal is not given less."""
        monkeypatch.setattr(Conditions, "left_out", ("fork",))
        (tmp_path / "a.py").write_text("def nll(activations, targets): return F.nll_loss(activations, targets)\n")

        exit_code = check_submission(tmp_path / "a.py", COURSE, ["nll"], conditions=Conditions())

        assert exit_code == 0
        assert "NOT sealed" in " ".join(capsys.readouterr().out.split())
        with pytest.raises(PolicyError, match="bwrap"):
            check_submission(tmp_path / "a.py", COURSE, ["nll"], conditions=Conditions(sealed=True))


# What other systems' Pythons lack, taken out before anything of ours is imported.
_CRIPPLED = """
import os, select, signal, socket, sys, time
for name in ("fcntl", "resource", "pwd", "grp", "termios", "pyseccomp"):
    sys.modules[name] = None
LACKING = {
    os: ["fork", "pidfd_open", "memfd_create", "getgid", "setsid", "setresuid", "wait4",
         "setgroups", "sched_getaffinity", "sched_setaffinity", "pread", "sysconf", "wait3", "waitid", "getpgid",
         "WIFEXITED", "WEXITSTATUS", "WTERMSIG", "WIFSIGNALED", "MFD_CLOEXEC"],
    signal: ["pidfd_send_signal", "SIGSYS", "SIGXCPU", "SIGXFSZ", "SIGALRM", "setitimer"],
    socket: ["send_fds", "recv_fds", "SOCK_SEQPACKET", "AF_UNIX", "socketpair"],
    select: ["poll", "epoll"],
    time: ["clock_gettime"],
}
for module, names in LACKING.items():
    for name in names:
        if hasattr(module, name):
            delattr(module, name)

def ours_alone_lack(name, function):
    def call():
        assert not sys._getframe(1).f_globals["__name__"].startswith("grader"), f"os.{name} is not everywhere"
        return function()
    return call

# Other people's modules look at sys.platform, which we leave as it is, and then count on these.
for name in ("getuid", "geteuid", "uname"):
    setattr(os, name, ours_alone_lack(name, getattr(os, name)))
"""


@pytest.fixture
def crippled(tmp_path: Path) -> Path:
    """A Python that lacks what macOS and Windows lack, and starts only others that lack it."""
    path = tmp_path / "python"
    preamble = f"{_CRIPPLED}\nsys.executable = {str(path)!r}\n"
    # The last argument but those after it is the program: after -c, whatever options stand before it.
    (tmp_path / "wrap.py").write_text(
        f"import os, sys\n"
        f"arguments = sys.argv[1:]\n"
        f"at = arguments.index('-c') + 1\n"
        f"arguments[at] = {preamble!r} + arguments[at]\n"
        f"os.execv({sys.executable!r}, [{sys.executable!r}, *arguments])\n",
        encoding="utf-8",
    )
    path.write_text(f'#!/bin/sh\nexec {sys.executable} -I -S {tmp_path}/wrap.py "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.slow
def test_without_what_only_linux_has_everything_still_works(crippled: Path, tmp_path: Path) -> None:
    """`grade check` from end to end, in three processes none of which has any of it; nothing is left in /tmp."""
    (tmp_path / "a.py").write_text(
        "def nll(activations, targets): return F.nll_loss(activations, targets)\ndef softmax(z): return z\n",
        encoding="utf-8",
    )
    (tmp_path / "tmp").mkdir()
    program = f"import sys; sys.path.insert(0, {str(TESTS.parent)!r}); from grader.cli import main; main()"
    command = [crippled, "-c", program, "check", "nll", "softmax", "--in", str(tmp_path / "a.py"), "--json", "-"]

    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={"TMPDIR": str(tmp_path / "tmp"), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )

    assert done.returncode == 1, done.stderr
    result = json.loads(done.stdout)
    assert {each["name"]: each["verdict"] for each in result["exercises"]} == {
        "nll": "accepted",
        "softmax": "wrong_answer",
    }
    assert result["trust"]["isolation"] == ["process"]
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.parametrize("arguments", [["--help"], ["doctor", "--json"], ["data", "status"], ["selftest", "--help"]])
@pytest.mark.slow
def test_every_command_can_be_imported_without_it(crippled: Path, arguments: list[str]) -> None:
    """Nothing of Linux's is asked for before it is needed."""
    program = f"import sys; sys.path.insert(0, {str(TESTS.parent)!r}); from grader.cli import main; main()"

    done = subprocess.run([crippled, "-c", program, *arguments], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_the_origin_is_chosen_by_what_there_is() -> None:
    """A zygote where it works, and spawning only where it was asked for or nothing else is to be had."""
    launched = launch(without=["fork"])

    assert isinstance(origin_of(launched), Spawner)
    launched.abandon()
