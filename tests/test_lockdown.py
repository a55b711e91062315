"""The seal, layer by layer: what a candidate can still do, what it cannot, and whether it tells the truth about it.

Only what would do no harm if it worked is tried: where a layer is missing, the student's code may be root here.
"""

import dataclasses
import os
import platform
import socket
import tempfile
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from processes import uid_of

from grader.course import load_course
from grader.examiner.host import Candidate, Zygote
from grader.examiner.launch import launch
from grader.examiner.outcomes import StudentFailure, failure_of_exception
from grader.model import Limits, Submission
from grader.places import builtin_course
from grader.result import Verdict
from grader.source import parse_source
from grader.wire.messages import Answer, Call, Load, Loaded, Raised
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

pytestmark = pytest.mark.skipif(platform.system() != "Linux", reason="the seal is made of what Linux offers")

COURSE = builtin_course()
SOLUTIONS = COURSE / "solutions"
LISTS = tomllib.loads((Path(__file__).parents[1] / "grader/candidate/syscalls.toml").read_text(encoding="utf-8"))

SHARED = tempfile.gettempdir()

# What is left out in each mode.
MODES = {
    "full": (),
    "no bwrap": ("bwrap",),
    "no bwrap, no uid": ("bwrap", "uid"),
    "no landlock": ("landlock",),
    "no seccomp": ("seccomp",),
    "landlock alone": ("bwrap", "uid", "seccomp"),
    "nothing": ("bwrap", "uid", "landlock", "seccomp"),
}
FILTERED = ["full", "no bwrap", "no bwrap, no uid", "no landlock"]
RULED = ["full", "no bwrap", "no bwrap, no uid", "no seccomp", "landlock alone"]
HIDING = [*RULED, "no landlock"]
MOUNTED = ["full", "no landlock", "no seccomp"]
NEEDED = (
    [(mode, "seccomp") for mode in FILTERED]
    + [(mode, "landlock") for mode in RULED]
    + [(mode, "bwrap") for mode in MOUNTED]
)

Start = Callable[..., Candidate]


def each(modes: Iterable[str]) -> list[Any]:
    """Return *modes* as parameters; one that differs from its neighbour only for some users is slow."""
    return [pytest.param(mode, marks=pytest.mark.slow) if mode == "no bwrap, no uid" else mode for mode in modes]


@pytest.fixture(scope="module")
def zygotes() -> Iterator[Callable[[str], Zygote]]:
    """Start a zygote of a mode when it is first asked for."""
    started: dict[str, Zygote] = {}

    def zygote(mode: str) -> Zygote:
        if mode not in started:
            started[mode] = Zygote(launch([SOLUTIONS], without=MODES[mode]))
        return started[mode]

    yield zygote
    for each in started.values():
        each.close()


@pytest.fixture
def start(zygotes: Callable[[str], Zygote], limits: Limits) -> Iterator[Start]:
    """Fork candidates of a mode that have run some code; skip where a layer that the mode has is not to be had."""
    candidates = []

    def fork(mode: str, text: str = "", **changes: Any) -> Candidate:
        candidate = zygotes(mode).candidate(dataclasses.replace(limits, **{"memory_mib": 1024, **changes}), 1)
        candidates.append(candidate)
        for layer in (layer for of, layer in NEEDED if of == mode):
            if not has(candidate, layer):
                pytest.skip(f"this machine has no {layer}")
        request = Load(id=1, space="submission", name="answer.py", text=textwrap.dedent(text), stubs=[])
        reply = candidate.ask(request, 10)
        assert isinstance(reply, Loaded)
        assert reply.notes == []
        return candidate

    yield fork
    for candidate in candidates:
        candidate.close()


def has(candidate: Candidate, layer: str) -> bool:
    """Whether *candidate* says that it has *layer*, of whatever version."""
    return layer in {each.partition(":")[0] for each in candidate.layers}


def answer(candidate: Candidate, function: str = "f", *, seconds: float = 30, **arguments: Any) -> Any:
    """Return what *function* returned, or the failure that it was."""
    request = Call(
        id=2,
        space="submission",
        name="answer.py",
        function=function,
        arguments=arguments,
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


def attempt(body: str, *, modules: str = "ctypes, os, socket, subprocess, sys, threading, time") -> str:
    """Return a program whose ``f`` does *body*."""
    return f"import {modules}\n\ndef f():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"


def refused(candidate: Candidate) -> str:
    """Have ``f`` called; return the name of the exception that it met, after which the candidate still answers."""
    failure = answer(candidate)
    assert isinstance(failure, StudentFailure), failure
    assert failure.verdict is Verdict.RUNTIME_ERROR, failure
    assert candidate.alive
    return failure.error


def status_of(candidate: Candidate) -> dict[str, str]:
    """Return what the kernel tells of the candidate."""
    text = Path(f"/proc/{candidate.pid}/status").read_text(encoding="ascii")
    return {name: value.strip() for name, _, value in (line.partition(":") for line in text.splitlines())}


class TestLayers:
    """What a candidate calls its layers is what the kernel says it has."""

    @pytest.mark.parametrize("mode", each(MODES))
    def test_the_layers_tell_the_truth(self, start: Start, mode: str) -> None:
        """Each is there exactly if its effect can be seen, and none that was to be left out."""
        probe = attempt("try:\n    return open('/usr/bin/env', 'rb').read(1)\nexcept PermissionError:\n    return None")
        candidate = start(mode, probe)

        status = status_of(candidate)

        assert has(candidate, "bwrap") == (len(status["NSpid"].split()) > 1)
        assert has(candidate, "uid") == (set(status["Uid"].split()) != {str(os.getuid())})
        assert has(candidate, "landlock") == (answer(candidate) is None)
        assert has(candidate, "seccomp") == (status["Seccomp"] == "2")
        assert has(candidate, "no_new_privs") == (status["NoNewPrivs"] == "1")
        assert has(candidate, "rlimits")
        assert not any(has(candidate, layer) for layer in MODES[mode])

    @pytest.mark.parametrize("mode", each(MODES))
    def test_no_mode_leaves_more_power_than_reading_needs(self, start: Start, mode: str) -> None:
        """A root that stays root keeps one capability, which its Python may lie behind; everybody else none."""
        status = status_of(start(mode))

        allowed = "0" * 15 + ("2" if set(status["Uid"].split()) == {"0"} else "0")
        assert int(status["CapEff"], 16) & ~int(allowed, 16) == 0
        assert int(status["CapPrm"], 16) & ~int(allowed, 16) == 0
        assert int(status["CapInh"], 16) == int(status["CapAmb"], 16) == 0

    def test_root_seals_fully_where_bubblewrap_works(self, start: Start) -> None:
        """Then nothing is missing, in the order in which the layers came."""
        if os.getuid() != 0:
            pytest.skip("only root can give candidates a user of their own")

        names = [layer.partition(":")[0] for layer in start("full").layers]

        assert names == ["bwrap", "process", "uid", "rlimits", "no_new_privs", "landlock", "seccomp"]

    def test_candidates_are_users_of_their_own(self, start: Start) -> None:
        """Neither ours, nor each other's."""
        candidates = [start("full", attempt("return os.getresuid(), os.getresgid(), os.getgroups()")) for _ in range(3)]
        if not all(has(each, "uid") for each in candidates):
            pytest.skip("only root can give candidates a user of their own")

        users = [uid_of(each.pid) for each in candidates]
        told = [answer(each) for each in candidates]

        assert len(set(users)) == 3
        assert users == [uids[0] for uids, _, _ in told]
        assert all(len(set(uids)) == 1 and uids == gids and groups == [] for uids, gids, groups in told)
        assert all(uids[0] >= 60_000 for uids, _, _ in told)

    def test_nobody_of_the_same_user_may_look_into_it(self, start: Start) -> None:
        """Neither its memory nor its descriptors: the process cannot be dumped, and so not be traced."""
        pid = start("no bwrap").pid

        # Of a process that can be dumped, they belong to whoever it runs as.
        assert uid_of(pid) == os.getuid()
        assert os.getuid() == 0 or Path(f"/proc/{pid}/mem").stat().st_uid == 0
        assert os.getuid() == 0 or not os.access(f"/proc/{pid}/mem", os.R_OK)


class TestHonestCode:
    """What belongs to an exercise works in every mode."""

    @pytest.mark.parametrize("mode", each(MODES))
    def test_torch_works(self, start: Start, mode: str) -> None:
        """Optimizers, a loader without workers, autograd, convolution, two OpenMP threads, a scripted function."""
        text = """
            import torch
            from torch.utils.data import DataLoader, TensorDataset

            def scripted(x):
                return x * 2

            def train():
                x = torch.randn(64, 10, generator=torch.Generator().manual_seed(1))
                y = (x.sum(1) > 0).float()
                model = torch.nn.Linear(10, 1)
                losses = []
                for kind in (torch.optim.SGD, torch.optim.Adam):
                    step = kind(model.parameters(), lr=0.05)
                    for _ in range(8):
                        for xb, yb in DataLoader(TensorDataset(x, y), batch_size=16, shuffle=True):
                            step.zero_grad()
                            loss = torch.nn.functional.binary_cross_entropy_with_logits(model(xb)[:, 0], yb)
                            loss.backward()
                            step.step()
                    losses.append(float(loss))
                return losses

            def f():
                losses = train()
                torch.set_num_threads(2)
                a = torch.randn(600, 600)
                images = torch.ones(8, 3, 64, 64, requires_grad=True)
                out = torch.nn.functional.conv2d(images, torch.ones(4, 3, 3, 3))
                out.exp().mean().backward()
                return {
                    "learnt": losses[1] < losses[0],
                    "threads": torch.get_num_threads(),
                    "product": torch.allclose((a @ a)[0], a[0] @ a, atol=1e-3),
                    "gradient": bool(images.grad.abs().sum() > 0),
                    "scripted": float(torch.jit.script(scripted)(torch.tensor(2.0))),
                    "linalg": float(torch.linalg.det(torch.eye(3))),
                }
        """

        found = answer(start(mode, text))

        assert found == {
            "learnt": True,
            "threads": 2,
            "product": True,
            "gradient": True,
            "scripted": 4.0,
            "linalg": 1.0,
        }

    @pytest.mark.parametrize("mode", each(MODES))
    def test_python_works(self, start: Start, mode: str) -> None:
        """Threads, NumPy, modules that nobody imported before, source lines, and printing into nowhere."""
        text = """
            import concurrent.futures, inspect, threading, torch
            import numpy as np

            def f():
                import decimal, json, sqlite3, unittest, xml.etree.ElementTree as tree
                seen = []
                threads = [threading.Thread(target=seen.append, args=(i,)) for i in range(4)]
                for thread in threads: thread.start()
                for thread in threads: thread.join()
                with concurrent.futures.ThreadPoolExecutor(2) as pool:
                    absolute = list(pool.map(abs, [1, -1]))
                with open("/dev/null", "w") as nowhere:
                    print("gone", file=nowhere)
                return [
                    sorted(seen),
                    absolute,
                    sqlite3.connect(":memory:").execute("select 2").fetchone()[0],
                    tree.fromstring("<a>3</a>").text,
                    json.dumps(str(decimal.Decimal("0.1"))),
                    unittest.TestCase.__name__,
                    float(np.linalg.norm(np.linalg.inv(np.diag([2.0, 2.0])) @ np.ones(2)) ** 2),
                    inspect.getsource(torch.nn.Linear).startswith("class Linear"),
                ]
        """

        found = answer(start(mode, text))

        assert found[:6] == [[0, 1, 2, 3], [1, 1], 2, "3", '"0.1"', "TestCase"]
        assert found[6:] == [pytest.approx(0.5), True]

    @pytest.mark.parametrize("mode", each(MODES))
    def test_asyncio_works(self, start: Start, mode: str) -> None:
        """Its loop wakes itself through a pair of sockets."""
        text = """
            import asyncio

            async def g():
                await asyncio.sleep(0.001)
                return await asyncio.gather(asyncio.to_thread(int, "3"), asyncio.to_thread(int, "4"))

            def f(): return asyncio.run(g())
        """

        assert answer(start(mode, text)) == [3, 4]

    @pytest.mark.parametrize("mode", each(MODES))
    def test_an_optimizer_that_nobody_announced_works(self, start: Start, mode: str) -> None:
        """torch._dynamo, which it imports, finds a folder; until then nothing of ours is in the environment."""
        text = """
            import os, sys, torch

            def f():
                before = dict(os.environ)
                torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1).step()
                return before, "torch._dynamo" in sys.modules
        """
        candidate = start(mode, text)

        assert Path(f"/proc/{candidate.pid}/environ").read_bytes().strip(b"\0") == b""
        assert answer(candidate) == ({}, True)

    @pytest.mark.parametrize("mode", ["full", "no bwrap", "nothing"])
    def test_it_may_end_its_own_process_and_no_other(self, start: Start, mode: str) -> None:
        """``abort`` is a crash with its name, as everywhere."""
        failure = answer(start(mode, attempt("os.abort()")))

        assert failure.verdict is Verdict.CRASHED
        assert "SIGABRT" in str(failure)


class TestProcesses:
    """No process but the candidate itself."""

    @pytest.mark.parametrize("mode", each(FILTERED))
    @pytest.mark.parametrize(
        "body",
        [
            "os.fork()",
            "os.forkpty()",
            "os.execv('/usr/bin/true', ['true'])",
            "os.posix_spawn('/usr/bin/true', ['true'], {})",
            "subprocess.run(['/usr/bin/true'])",
            "subprocess.run('true', shell=True)",
            "import multiprocessing; multiprocessing.Process(target=print).start()",
            "import multiprocessing; multiprocessing.get_context('spawn').Process(target=print).start()",
            "import multiprocessing; multiprocessing.Pool(1)",
            "import concurrent.futures as c; c.ProcessPoolExecutor(1).submit(abs, 1).result()",
            "import torch; list(torch.utils.data.DataLoader([1, 2], num_workers=1))",
        ],
    )
    def test_starting_one_is_an_exception(self, start: Start, mode: str, body: str) -> None:
        """The student's code meets it, and the candidate lives on."""
        # Those that make a semaphore first fail already at that: /dev/shm is read-only in bubblewrap.
        assert refused(start(mode, attempt(body))) in ("PermissionError", "OSError")

    @pytest.mark.parametrize("mode", each(FILTERED))
    def test_a_shell_does_not_start(self, start: Start, mode: str) -> None:
        """``os.system`` has no exception for it, only a code."""
        assert answer(start(mode, attempt("return os.system('true')"))) != 0

    @pytest.mark.parametrize("mode", ["no seccomp", "landlock alone"])
    def test_without_the_filter_no_program_starts_all_the_same(self, start: Start, mode: str) -> None:
        """Landlock lets none be executed."""
        assert refused(start(mode, attempt("os.execv('/usr/bin/true', ['true'])"))) == "PermissionError"

    @pytest.mark.parametrize("mode", each(FILTERED))
    @pytest.mark.parametrize("target", ["os.getppid()", "0", "-1", "os.getpid()"])
    def test_no_process_is_reached_by_a_signal(self, start: Start, mode: str, target: str) -> None:
        """Not even by signal 0, which only asks whether it is there."""
        assert refused(start(mode, attempt(f"os.kill({target}, 0)"))) == "PermissionError"

    def test_a_neighbour_is_not_reached_by_a_signal(self, start: Start) -> None:
        """Neither by one who knows its number out here."""
        neighbour = start("no bwrap", attempt("return 1"))

        assert refused(start("no bwrap", attempt(f"os.kill({neighbour.pid}, 0)"))) == "PermissionError"
        assert answer(neighbour) == 1


def number_of(call: str) -> int:
    """Return the number of a system call on this machine; skip where it has none."""
    seccomp = pytest.importorskip("pyseccomp")
    try:
        number = int(seccomp.resolve_syscall(seccomp.Arch.NATIVE, call))
    except (OSError, ValueError, RuntimeError):
        number = -1
    if number < 0:
        pytest.skip(f"{call} does not exist here")
    return number


class TestSystemCalls:
    """The list of system calls."""

    @pytest.mark.parametrize("name", LISTS["fatal"])
    def test_what_nobody_calls_by_accident_is_forbidden(self, start: Start, name: str) -> None:
        """The verdict says so; the arguments are ones that the kernel would not take either."""
        body = f"ctypes.CDLL(None).syscall({number_of(name)}, -1, -1, -1, -1, -1, -1)"

        failure = answer(start("full", attempt(body)))

        assert failure.verdict is Verdict.FORBIDDEN
        assert "system call" in str(failure)

    @pytest.mark.parametrize("mode", each(FILTERED))
    def test_forbidden_is_forbidden_in_every_filtered_mode(self, start: Start, mode: str) -> None:
        """By the same filter."""
        body = f"ctypes.CDLL(None).syscall({number_of('unshare')}, -1)"

        assert answer(start(mode, attempt(body))).verdict is Verdict.FORBIDDEN

    @pytest.mark.parametrize(
        "name",
        [
            *("kill", "tkill", "pidfd_open", "pidfd_send_signal", "memfd_create", "symlink", "link", "chmod", "fchmod"),
            *("chown", "chroot", "execve", "execveat", "fork", "vfork", "landlock_create_ruleset", "seccomp", "socket"),
            *("connect", "bind", "listen", "accept4", "sendmsg", "recvmsg", "shmget", "msgget", "semget"),
            *("mq_open", "inotify_init1", "fanotify_init", "setuid", "setresuid", "setgroups", "capset", "mknod"),
            *("personality", "io_uring_enter", "setxattr", "sethostname", "reboot", "swapon", "quotactl", "acct"),
        ],
    )
    def test_what_is_not_on_the_list_is_refused(self, start: Start, name: str) -> None:
        """With EPERM, which the caller sees; an exhaustive list would only repeat the kernel's."""
        body = f"""
            libc = ctypes.CDLL(None, use_errno=True)
            return libc.syscall({number_of(name)}, -1, -1, -1, -1, -1, -1), ctypes.get_errno()
        """

        assert answer(start("full", attempt(body))) == (-1, 1)

    def test_a_call_of_another_architecture_is_not_let_through(self, start: Start) -> None:
        """x32 on x86-64: the same calls under other numbers."""
        if platform.machine() != "x86_64":
            pytest.skip("only x86-64 has two sets of numbers")
        body = "return ctypes.CDLL(None, use_errno=True).syscall(0x40000000 + 57), ctypes.get_errno()"

        found = answer(start("full", attempt(body)))

        assert isinstance(found, StudentFailure) or found[0] == -1


class TestReading:
    """Nothing of ours, of the machine's, or of anybody's can be read."""

    @pytest.mark.parametrize("mode", each(HIDING))
    @pytest.mark.parametrize(
        "path",
        [
            next((SOLUTIONS / "hidden").glob("test_*.py")),
            next(SOLUTIONS.glob("0*.py")),
            COURSE / "exercises" / "course.toml",
            Path(__file__),
            Path(launch.__code__.co_filename),
            Path("/etc/passwd"),
            Path("/etc/hostname"),
            Path("/proc/1/environ"),
            Path("/proc/1/mem"),
        ],
        ids=lambda path: "/".join(path.parts[-2:]),
    )
    def test_files_outside_the_list_cannot_be_opened(self, start: Start, mode: str, path: Path) -> None:
        """They are not there, or not allowed."""
        assert path.exists()

        error = refused(start(mode, attempt(f"return open({str(path)!r}, 'rb').read(1)")))

        assert error in ("PermissionError", "FileNotFoundError")

    @pytest.mark.parametrize("mode", each(HIDING))
    @pytest.mark.parametrize("path", [SOLUTIONS, COURSE / "exercises", Path("/home"), Path("/var"), Path("/etc/ssl")])
    def test_folders_outside_the_list_cannot_be_listed(self, start: Start, mode: str, path: Path) -> None:
        """Nor what they hold be learnt."""
        assert refused(start(mode, attempt(f"return os.listdir({str(path)!r})"))) in (
            "PermissionError",
            "FileNotFoundError",
        )

    @pytest.mark.parametrize("mode", each(RULED))
    @pytest.mark.parametrize(
        "path", ["/", "/root", SHARED, "/proc", "/proc/self", "/proc/self/fd", "/dev", str(COURSE)]
    )
    def test_nor_can_what_lies_on_the_way(self, start: Start, mode: str, path: str) -> None:
        """Where only the names of what is mounted could be seen anyway."""
        assert refused(start(mode, attempt(f"return os.listdir({path!r})"))) in ("PermissionError", "FileNotFoundError")

    @pytest.mark.parametrize("mode", each(RULED))
    @pytest.mark.parametrize("path", ["environ", "mem", "maps", "cmdline", "mountinfo", "status"])
    def test_nor_what_the_kernel_tells_of_processes(self, start: Start, mode: str, path: str) -> None:
        """Its own included."""
        for owner in ("self", "1"):
            body = f"return open('/proc/{owner}/{path}', 'rb').read(1)"
            assert refused(start(mode, attempt(body))) in ("PermissionError", "FileNotFoundError")

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_inside_bubblewrap_hidden_paths_do_not_exist(self, start: Start, mode: str) -> None:
        """Landlock does not cover whether something is there; a mount namespace does."""
        paths = [str(SOLUTIONS), str(SOLUTIONS / "hidden"), str(Path(__file__)), "/etc/passwd", "/home", "/var"]

        assert answer(start(mode, attempt(f"return [os.path.lexists(path) for path in {paths}]"))) == [False] * 6

    @pytest.mark.parametrize("mode", each(HIDING))
    def test_a_link_or_a_rename_leads_nowhere(self, start: Start, mode: str, tmp_path: Path) -> None:
        """A path is judged by where it ends."""
        secret = tmp_path / "secret"
        secret.write_text("secret", encoding="utf-8")
        body = f"""
            for way in (os.symlink, os.link, os.rename):
                try:
                    way({str(secret)!r}, "stolen")
                    return open("stolen").read(1)
                except OSError:
                    pass
            return "nowhere"
        """

        assert answer(start(mode, attempt(body))) == "nowhere"
        assert secret.exists()


class TestWriting:
    """A folder of its own, of limited size, that is gone afterwards; nothing else."""

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_temporary_files_work(self, start: Start, mode: str) -> None:
        """With a name, without one, in folders, and in what torch saves."""
        text = """
            import os, tempfile, torch

            def f():
                with tempfile.TemporaryDirectory() as folder:
                    path = os.path.join(folder, "m.pt")
                    torch.save(torch.ones(3), path)
                    loaded = torch.load(path, weights_only=True).tolist()
                with tempfile.TemporaryFile() as file, tempfile.NamedTemporaryFile() as named:
                    file.write(b"a")
                    named.write(b"b")
                with open("plain.txt", "w") as file:
                    file.write("c")
                os.rename("plain.txt", "other.txt")
                return loaded, os.listdir("."), os.getcwd() == tempfile.gettempdir()
        """

        assert answer(start(mode, text)) == ([1.0, 1.0, 1.0], ["other.txt"], True)

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_what_was_written_is_gone_and_was_never_outside(self, start: Start, mode: str) -> None:
        """The next candidate does not find it, and the machine never had it."""
        write = attempt("open('mark', 'w').write('x'); os.mkdir('d'); open('d/e', 'w'); return os.path.abspath('mark')")
        first = start(mode, write)
        path = answer(first)
        assert not Path(path).exists()
        first.close()

        found = answer(start(mode, attempt(f"return os.path.exists({path!r}), os.listdir('.')")))

        assert found == (False, [])

    @pytest.mark.parametrize("mode", ["full", "no seccomp"])
    def test_a_neighbours_folder_is_closed(self, start: Start, mode: str) -> None:
        """To reading and to writing; so is the one that both lie in."""
        folder = answer(start(mode, attempt("open('mark', 'w').write('x'); return os.getcwd()")))
        body = f"""
            for act in (
                lambda: open({folder!r} + "/mark").read(),
                lambda: open({folder!r} + "/mark", "w"),
                lambda: open({folder!r} + "/new", "w"),
                lambda: os.unlink({folder!r} + "/mark"),
                lambda: os.rename({folder!r}, {folder!r} + "2"),
                lambda: open("../new", "w"),
                lambda: os.mkdir("../new"),
            ):
                try:
                    return act()
                except OSError:
                    pass
            return "closed"
        """

        assert answer(start(mode, attempt(body))) == "closed"

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_its_size_is_limited(self, start: Start, mode: str) -> None:
        """All files together; and the next candidate has room again."""
        body = """
            written = 0
            try:
                for i in range(2000):
                    with open(str(i), "wb") as file:
                        written += file.write(bytes(60_000))
            except OSError as error:
                return error.errno, written
        """
        first = start(mode, attempt(body))
        code, written = answer(first)
        first.close()

        assert (code, written < 33 << 20) == (28, True)
        # What was left is swept aside in the background.
        again = start(mode, attempt("time.sleep(0.5); return open('a', 'wb').write(bytes(50_000))"))
        assert answer(again) == 50_000

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_one_file_is_limited_like_output(self, start: Start, mode: str) -> None:
        """And the verdict says so."""
        failure = answer(start(mode, attempt("open('a', 'wb').write(bytes(1 << 20))")))

        assert failure.verdict is Verdict.OUTPUT_LIMIT

    @pytest.mark.parametrize("mode", each(MOUNTED))
    @pytest.mark.parametrize("folder", ["/", "/dev", "/dev/shm", "/usr", "/proc", str(COURSE)])  # noqa: S108 - inside
    def test_nothing_but_scratch_can_be_written(self, start: Start, mode: str, folder: str) -> None:
        """Neither what is mounted nor what bubblewrap made on the way to it; not even by who owns it."""
        error = refused(start(mode, attempt(f"open({folder + '/x'!r}, 'w')")))

        assert error in ("OSError", "PermissionError", "FileNotFoundError")

    @pytest.mark.parametrize("mode", each(MOUNTED))
    def test_the_root_is_read_only_to_everybody_inside(self, start: Start, mode: str) -> None:
        """Whatever the layers in the candidate do, the mounts themselves take nothing."""
        mounts = Path(f"/proc/{start(mode).pid}/mountinfo").read_text(encoding="utf-8").splitlines()

        options = {fields[4]: fields[5].split(",") for fields in map(str.split, mounts)}
        assert "ro" in options["/"]
        assert "ro" in options["/dev"]
        assert [path for path, each in options.items() if "rw" in each and not path.startswith(("/dev/", "/proc"))] == [
            "/tmp"  # noqa: S108 - its own
        ]

    @pytest.mark.parametrize("mode", each(["no bwrap", "no bwrap, no uid", "landlock alone"]))
    @pytest.mark.parametrize("path", [f"{SHARED}/x-gradekit", "/var/spool/x-gradekit", "x-gradekit"])
    def test_without_a_folder_of_its_own_nothing_can_be_written(self, start: Start, mode: str, path: str) -> None:
        """The machine's folders for that are not for students."""
        assert refused(start(mode, attempt(f"open({path!r}, 'w')"))) == "PermissionError"

        assert not Path(path).exists()

    @pytest.mark.parametrize("mode", each(RULED))
    def test_nothing_that_can_be_read_can_be_written(self, start: Start, mode: str) -> None:
        """Libraries are shared by all."""
        text = attempt(f"open({os.path.realpath(os.__file__)!r}, 'r+')")

        assert refused(start(mode, text)) in ("PermissionError", "OSError")


class TestNetwork:
    """No connection to anywhere."""

    @pytest.mark.parametrize("mode", each(FILTERED))
    @pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK"])
    def test_there_are_no_sockets(self, start: Start, mode: str, family: str) -> None:
        """Of no kind."""
        for kind in ("SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW"):
            text = attempt(f"socket.socket(socket.{family}, socket.{kind})")
            assert refused(start(mode, text)) == "PermissionError"

    @pytest.mark.parametrize("mode", each(HIDING))
    def test_a_server_on_this_machine_is_not_reached(self, start: Start, mode: str) -> None:
        """By whichever layer."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            text = attempt(f"socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 1)")

            assert refused(start(mode, text)) == "PermissionError" or mode == "no seccomp"

            server.settimeout(0)
            with pytest.raises(BlockingIOError):
                server.accept()

    @pytest.mark.parametrize("mode", each(HIDING))
    def test_an_abstract_socket_is_not_reached(self, start: Start, mode: str) -> None:
        """It has no path that could be closed, only a namespace or a scope."""
        if mode == "landlock alone" and not _scoped(start(mode)):
            pytest.skip("Landlock knows abstract sockets from version 6 on")
        name = f"\0gradekit-{os.getpid()}"
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(name)
            server.listen()
            text = attempt(f"socket.socket(socket.AF_UNIX).connect({name!r})")

            assert refused(start(mode, text)) in ("PermissionError", "ConnectionRefusedError")

    @pytest.mark.parametrize("mode", each(FILTERED))
    @pytest.mark.parametrize("kind", ["SOCK_DGRAM", "SOCK_SEQPACKET", "SOCK_RAW"])
    def test_pairs_are_of_streams_alone(self, start: Start, mode: str, kind: str) -> None:
        """A datagram socket, though connected, may send to any address."""
        assert refused(start(mode, attempt(f"socket.socketpair(socket.AF_UNIX, socket.{kind})"))) == "PermissionError"

    @pytest.mark.parametrize("mode", each(FILTERED))
    def test_a_pair_of_streams_leads_nowhere(self, start: Start, mode: str) -> None:
        """It is connected to itself for good, and no descriptor passes through it."""
        body = """
            import array
            one, other = socket.socketpair()
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))]
            found = []
            for act in (
                lambda: one.sendmsg([b"x"], rights),
                lambda: other.recvmsg(1, 64),
                lambda: one.sendto(b"x", "/dev/log"),
                lambda: one.connect("/dev/log"),
                lambda: one.bind("x"),
                lambda: one.listen(),
            ):
                try:
                    found.append(act())
                except OSError as error:
                    found.append(error.errno)
            return found
        """

        assert answer(start(mode, attempt(body))) == [1, 1, 106, 1, 1, 1]

    @pytest.mark.parametrize("mode", each(FILTERED))
    def test_names_are_not_resolved(self, start: Start, mode: str) -> None:
        """Not even the machine's own."""
        assert refused(start(mode, attempt("socket.getaddrinfo('localhost', 80)"))) == "gaierror"


def _scoped(candidate: Candidate) -> bool:
    return any(layer.startswith("landlock:") and int(layer[9:]) >= 6 for layer in candidate.layers)


# Everything is spelt backwards, so that the search does not find itself.
_SEARCH = """
import gc, sys

def found(wanted):
    gc.unfreeze()
    objects = gc.get_objects()
    count = 0
    for each in objects:
        if type(each) is dict:
            values = [*each.keys(), *each.values()]
        elif type(each) in (list, tuple, set, frozenset):
            values = each
        else:
            continue
        count += sum(1 for value in values if type(value) in (str, bytes, int) and wanted(value))
    return count
"""


class TestMemory:
    """What a candidate inherits from the zygote is public."""

    def test_it_holds_no_module_of_ours_but_its_own(self, start: Start) -> None:
        """Neither under its name nor as an object that somebody kept."""
        text = """
            import gc, sys, types

            def f():
                gc.unfreeze()
                objects = [each for each in gc.get_objects() if isinstance(each, types.ModuleType)]
                names = {*sys.modules, *(module.__name__ for module in objects)}
                return sorted(name for name in names if name.split(".")[0] in ("grader", "pytest", "_pytest", "click"))
        """

        names = answer(start("full", text))

        assert "grader.wire.messages" in names
        ours = [name for name in names if not name.startswith(("grader.wire", "grader.candidate"))]
        assert ours == ["grader", "grader.errors"]

    def test_it_knows_nothing_of_what_is_hidden(self, start: Start) -> None:
        """No object names a hidden place, nor does the command line or the path of its modules."""
        text = f"""{_SEARCH}
turned = {str(SOLUTIONS)[::-1]!r}

def f():
    secret = turned[::-1]
    names = [*sys.path, *sys.argv, *sys.orig_argv]
    return found(lambda value: type(value) is str and secret in value), sum(secret in name for name in names)

def g():
    kept = [turned[::-1] + "!"]
    return f()[0] - len(kept)
"""
        candidate = start("full", text)

        assert answer(candidate) == (0, 0)
        assert answer(candidate, "g") == 0

    def test_nothing_on_its_path_can_be_listed_that_holds_something_hidden(self, start: Start) -> None:
        """Where modules come from, only modules are seen."""
        text = """
            import os, sys

            def f():
                listed = {}
                for path in sys.path:
                    try:
                        listed[path] = os.listdir(path)
                    except OSError:
                        pass
                return [path for path, names in listed.items() if {"solutions", "share", "examiner"} & set(names)]
        """

        assert answer(start("full", text)) == []

    def test_the_runs_seed_is_not_in_it(self) -> None:
        """What inputs are drawn from stays in the examiner; a candidate's own seed says nothing about it."""
        seed = 6_004_799_503_160_661
        text = f"""{_SEARCH}
import torch

turned = {str(seed)[::-1]!r}

def nll(activations, targets):
    seed = int(turned[::-1])
    decimal, sixteenth = str(seed), hex(seed)[2:]
    print(found(lambda value: value == seed or (type(value) is str and (decimal in value or sixteenth in value))))
    print(torch.initial_seed() == seed)
    return activations
"""
        submission = Submission(name="ada", files=(parse_source("a.py", text.encode()),), digest="")

        with Worker(COURSE) as worker:
            worker.set_up(Setup(course=str(load_course(COURSE).exercises_folder.rpartition("/")[0]), seed=seed))
            *_, result = worker.grade(Job(submission=submission, exercises=("nll",)))

        output = result.exercises[0].tests[0].output  # type: ignore[union-attr]
        assert output.split() == ["0", "False"]
