"""Benchmarks of ``grade batch``: against a process per submission, two workers against one, and as a class grows."""

import contextlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from grader.batch import grade_here
from grader.course import load_course, reference_files
from grader.model import Submission
from grader.places import builtin_course
from grader.worker.messages import Setup

__all__ = ["against_cold", "growth", "two_workers"]

GRADE = str(Path(sys.executable).with_name("grade"))
FUNCTIONS = ("mnist_distance", "mnist_loss", "batch_accuracy", "softmax", "nll")
TRAINING = (*FUNCTIONS, "train_epoch", "fit_epoch")
TINY = Path(__file__).parent.parent / "tests" / "courses" / "tiny"


@contextlib.contextmanager
def _class_of(count: int) -> Iterator[Path]:
    """Make a folder of so many submissions to the built-in course, all right and no two the same."""
    files = reference_files(load_course(builtin_course()))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            own = Path(folder, f"student{number:04}")
            own.mkdir()
            for file in files:
                (own / file.name).write_text(f"{file.text}\n# {number}\n", encoding="utf-8")
        yield Path(folder)


def against_cold(rounds: int) -> dict[str, float]:
    """A batch with two workers against `grade check` per submission, two at a time: the same submissions and tests."""
    found: dict[str, float] = {}
    for label, chosen in (("tests alone", FUNCTIONS), ("with training", TRAINING)):
        with _class_of(60) as folder:
            cold = statistics.median(_cold(folder, chosen) for _ in range(max(1, rounds // 3)))
            whole, warm = (
                statistics.median(column)
                for column in zip(*(_batch(folder, chosen) for _ in range(max(1, rounds // 3))), strict=True)
            )
        found |= {
            f"{label}: cold, s per submission": cold,
            f"{label}: batch of 60 with its start, s each": whole,
            f"{label}: batch, once warm, s each": warm,
            f"{label}: cold over batch": cold / whole,
            f"{label}: cold over batch, once warm": cold / warm,
        }
    return found


def _cold(folder: Path, exercises: Sequence[str]) -> float:
    some = sorted(folder.iterdir())[:6]

    def check(path: Path) -> None:
        subprocess.run([GRADE, "check", *exercises, "--in", str(path)], check=True, capture_output=True)

    begun = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(check, some))
    return (time.perf_counter() - begun) / len(some)


def _batch(folder: Path, exercises: Sequence[str]) -> tuple[float, float]:
    """Return seconds per submission of the whole command, and of the second half of it."""
    out = folder.with_name(f"{folder.name}-out")
    options = [part for name in exercises for part in ("--exercise", name)]
    command = [GRADE, "batch", str(folder), "--out", str(out), "--jobs", "2", *options]
    begun = time.perf_counter()
    moments = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        moments = [time.perf_counter() for line in process.stderr if "of" in line]
    took = time.perf_counter() - begun
    assert process.returncode == 0
    shutil.rmtree(out)
    count = len(list(folder.iterdir()))
    half = moments[count // 2 : count]
    return took / count, (half[-1] - half[0]) / (len(half) - 1)


def two_workers(rounds: int) -> dict[str, float]:
    """What a second worker brings on two cores, once both are warm: the whole chapter, tests and training."""
    course = load_course(builtin_course())
    exercises = tuple(each.name for each in course.exercises if not each.challenge)
    setup = Setup(course=str(builtin_course()), seed=1, sealed=True)

    def rate(jobs: int) -> float:
        count = 24
        files = reference_files(course)
        items = ((number, Submission(name=f"s{number}", files=files, digest="")) for number in range(count))
        moments = [time.perf_counter() for _ in grade_here(items, course, setup, exercises, jobs=jobs)]
        # Before that the workers come up; at the end one of them has nothing to do.
        measured = moments[4 : count - 1]
        return (len(measured) - 1) / (measured[-1] - measured[0])

    pairs = [(rate(1), rate(2)) for _ in range(max(1, rounds // 2))]
    one, two = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {
        "one worker, submissions per s": one,
        "two workers, submissions per s": two,
        "parallel efficiency (aim: at least 0.9)": two / (2 * one),
    }


def growth(_rounds: int) -> dict[str, float]:
    """What a submission costs, and what memory is held, in a batch of 10, 100 and 1,000: one small exercise each."""
    found: dict[str, float] = {}
    for count in (10, 100, 1000):
        with tempfile.TemporaryDirectory() as folder:
            submissions, out = Path(folder, "in"), Path(folder, "out")
            for number in range(count):
                own = submissions / f"student{number:04}"
                own.mkdir(parents=True)
                (own / "01_warmup.py").write_text(f"def double(x):\n    return x + x  # {number}\n", encoding="utf-8")
            command = [GRADE, "batch", str(submissions), "--out", str(out), "--course", str(TINY), "--jobs", "2"]
            first = last = peak = 0.0
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
                assert process.stderr is not None
                for line in process.stderr:
                    last = time.perf_counter() if "of" in line else last
                    first = first or last
                    peak = _peak_mib(process.pid) or peak
            assert process.returncode == 0
        found[f"{count} submissions: ms each, once warm"] = 1e3 * (last - first) / (count - 1)
        found[f"{count} submissions: peak memory of the parent, MiB"] = peak
    return found


def _peak_mib(pid: int) -> float:
    with contextlib.suppress(OSError, StopIteration):
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    return 0.0
