"""Whatever ends a grading, and however: afterwards there is no process, no file and no mount of it."""

import dataclasses
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from processes import descendants, gone, role_of, seconds_of, start_of

from grader.course import load_course, reference_files
from grader.places import builtin_course

GRADE = str(Path(sys.executable).with_name("grade"))
HANGING = "def nll(a, t): return a\nwhile True: pass\n"
# Names that something in a grading would give to what it leaves in a shared folder.
TRACES = ("candidate", "torchinductor", "gradekit", "pymp-", "torch_")


@dataclasses.dataclass
class Family:
    """A running ``grade`` or a stand-in for it, and every process that came of it."""

    process: subprocess.Popen[str]
    members: dict[int, int] = dataclasses.field(default_factory=dict)

    def look(self) -> None:
        """Take in who is there now."""
        for pid in [self.process.pid, *descendants(self.process.pid)]:
            try:
                self.members.setdefault(pid, start_of(pid))
            except OSError:
                continue

    def find(self, role: str) -> int | None:
        """Return the process with a role, the busiest candidate among several."""
        found = []
        for pid in descendants(self.process.pid):
            try:
                if role_of(pid) == role:
                    found.append((seconds_of(pid), pid))
            except OSError:
                continue
        return max(found)[1] if found else None

    def wait_for(self, role: str, *, busy: float = 0) -> int:
        """Return that process once it is there and used *busy* seconds of CPU."""
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline and self.process.poll() is None:
            pid = self.find(role)
            if pid is not None and _seconds(pid) >= busy:
                self.look()
                return pid
            time.sleep(0.02)
        raise AssertionError(f"no {role} came up: {self.process.communicate(timeout=30)}")

    def left(self) -> list[int]:
        """Return those that do not end soon; all the time limits that a candidate has are longer."""
        deadline = time.monotonic() + 5
        return [
            pid
            for pid, started in self.members.items()
            if not gone(pid, started, max(0.1, deadline - time.monotonic()))
        ]


def _seconds(pid: int) -> float:
    try:
        return seconds_of(pid)
    except OSError:
        return 0.0


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Family]]:
    """Start commands; at the end nothing of them may be left."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    shared = [Path("/tmp"), Path("/dev/shm"), Path("/var/tmp")]  # noqa: S108 - only looked at
    before = {path for folder in shared for path in folder.iterdir()}
    mounts = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    families = []

    def start(*command: str) -> Family:
        process = subprocess.Popen(
            command,
            env={**os.environ, "TMPDIR": str(temporary), "COLUMNS": "100"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            process_group=0,
        )
        families.append(Family(process))
        return families[-1]

    yield start
    # Not before: reading the output to its end would wait for whoever still holds it.
    left = [pid for family in families for pid in family.left()]
    for family in families:
        if not family.process.stdout.closed:
            family.process.communicate(timeout=60)
        assert len(family.members) >= 2
    assert left == []
    new = {path for folder in shared for path in folder.iterdir()} - before
    assert [path for path in new if path.name.startswith(TRACES)] == []
    assert list(temporary.iterdir()) == []
    assert [mount for mount in Path("/proc/mounts").read_text().splitlines() if mount not in mounts] == []


@pytest.fixture
def hanging(tmp_path: Path) -> str:
    """A submission that never stops loading."""
    (tmp_path / "answers.py").write_text(HANGING, encoding="utf-8")
    return str(tmp_path / "answers.py")


@pytest.mark.slow
def test_after_a_normal_end(run: Callable[..., Family], tmp_path: Path) -> None:
    """Every exercise solved, optimizers included."""
    for file in reference_files(load_course(builtin_course())):
        (tmp_path / file.name).write_text(f"{file.text}\n# optim\nimport time\ntime.sleep(0.5)\n", encoding="utf-8")
    family = run(GRADE, "check", "nll", "softmax", "--in", str(tmp_path))

    family.wait_for("candidate")

    assert family.process.wait(60) == 0


def test_after_ctrl_c(run: Callable[..., Family], hanging: str) -> None:
    """As a terminal sends it, to the whole process group; answered with one word."""
    family = run(GRADE, "check", "nll", "--in", hanging)
    family.wait_for("candidate", busy=0.3)

    os.killpg(family.process.pid, signal.SIGINT)

    assert family.process.wait(30) == 130
    assert family.left() == []
    _, said = family.process.communicate(timeout=30)
    assert said.strip().endswith("Interrupted.")
    assert "Traceback" not in said


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.slow
def test_after_grade_was_ended(run: Callable[..., Family], hanging: str, sent: signal.Signals) -> None:
    """It has no time to end anything itself."""
    family = run(GRADE, "check", "nll", "--in", hanging)
    family.wait_for("candidate", busy=0.3)

    os.kill(family.process.pid, sent)

    assert family.process.wait(30) == -sent


@pytest.mark.parametrize("role", ["worker", "zygote"])
@pytest.mark.parametrize("sent", [pytest.param(signal.SIGTERM, marks=pytest.mark.slow), signal.SIGKILL])
@pytest.mark.slow
def test_after_a_helper_was_ended(run: Callable[..., Family], hanging: str, role: str, sent: signal.Signals) -> None:
    """``grade`` says that the grader failed, and blames nobody."""
    family = run(GRADE, "check", "nll", "--in", hanging)
    family.wait_for("candidate", busy=0.3)
    victim = family.find(role)
    assert victim is not None

    os.kill(victim, sent)

    assert family.process.wait(30) == 3


@pytest.mark.parametrize("role", ["worker", "zygote"])
def test_after_grade_was_ended_before_anything_was_ready(run: Callable[..., Family], hanging: str, role: str) -> None:
    """While torch is being imported."""
    family = run(GRADE, "check", "nll", "--in", hanging)
    family.wait_for(role)
    time.sleep(0.1)
    family.look()

    family.process.kill()

    assert family.process.wait(30) == -signal.SIGKILL


@pytest.mark.parametrize(
    "spoiled",
    [
        "raise KeyboardInterrupt",
        pytest.param("raise SystemExit", marks=pytest.mark.slow),
        pytest.param("raise RuntimeError('boo')", marks=pytest.mark.slow),
        pytest.param("import os; os._exit(0)", marks=pytest.mark.slow),
        pytest.param("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", marks=pytest.mark.slow),
        pytest.param("import ctypes; ctypes.string_at(0)", marks=pytest.mark.slow),
    ],
)
def test_after_the_hidden_suite_broke_down(run: Callable[..., Family], tmp_path: Path, spoiled: str) -> None:
    """In the middle of a submission; there is no score, and the exit code says whose fault it was."""
    course = tmp_path / "course"
    for folder in ("exercises", "solutions"):
        shutil.copytree(builtin_course() / folder, course / folder)
    (suite,) = (course / "solutions" / "hidden").glob("test_08*.py")
    fixture = f"\n\n@pytest.fixture(autouse=True)\ndef spoil(student):\n    yield\n    {spoiled}\n"
    suite.write_text(f"{suite.read_text(encoding='utf-8')}\nimport pytest{fixture}", encoding="utf-8")
    # It takes a moment, so that its process can be seen before the suite breaks down.
    slowly = "import time\ndef nll(a, t):\n    time.sleep(0.7)\n    return F.nll_loss(a, t)\n"
    (tmp_path / "a.py").write_text(slowly, encoding="utf-8")
    family = run(GRADE, "check", "nll", "--in", str(tmp_path / "a.py"), "--course", str(course))

    family.wait_for("candidate")

    assert family.process.wait(60) == 3


_STAND_IN = """
from grader.examiner.host import Zygote
from grader.examiner.launch import launch
from grader.model import Limits
from grader.wire.messages import Load

limits = Limits(load_seconds=1, call_seconds=1, probe_seconds=1, cpu_seconds=60, memory_mib=256, output_kib=64)
with Zygote(launch(without={without!r})) as zygote:
    candidates = [zygote.candidate(limits, 1) for _ in range(2)]
    candidates[0].ask(Load(id=1, space="submission", name="a.py", text="while True: pass", stubs=[]), 60)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "without", [["bwrap"], ["bwrap", "uid", "landlock", "seccomp"], ["uid", "landlock", "seccomp"]]
)
@pytest.mark.parametrize("role", ["examiner", "zygote"])
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_with_fewer_layers(run: Callable[..., Family], without: list[str], role: str, sent: signal.Signals) -> None:
    """Without namespaces it is the kernel's signal and the closed socket that end what hangs and what waits."""
    family = run(sys.executable, "-c", _STAND_IN.format(without=without))
    family.wait_for("candidate", busy=0.3)
    victim = family.process.pid if role == "examiner" else family.find(role)
    assert victim is not None

    os.kill(victim, sent)

    assert family.process.wait(60) != 0
