"""Speed, as ratios measured in one run: figures of two runs, or of two machines, say nothing about each other.

``make bench`` prints them; ``python benchmarks/run.py --json FILE`` writes them as well.
"""

import argparse
import contextlib
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from batches import against_cold, growth, two_workers
from pages import class_page, student_pages

from grader.course import load_course, reference_files
from grader.model import SourceFile, Submission
from grader.places import builtin_course
from grader.result import Result

TRAINING = ("train_epoch", "train_model", "fit_epoch", "Learner", "make_simple_net", "fit_quadratic")
SIX = ("mnist_distance", "mnist_loss", "batch_accuracy", "train_epoch", "softmax", "nll")
GRADE = str(Path(sys.executable).with_name("grade"))


def seconds(action: Callable[[], object]) -> float:
    """Return the wall time of *action* in seconds."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def cold_check(rounds: int) -> dict[str, float]:
    """`grade check` of six right answers, and of all, against `python -c "import torch"`, alternating."""
    course = load_course(builtin_course())
    with tempfile.TemporaryDirectory() as folder:
        for file in reference_files(course):
            Path(folder, file.name).write_text(file.text, encoding="utf-8")
        check = [GRADE, "check", *SIX, "--in", folder]
        everything = [GRADE, "check", "--in", folder]
        only_import = [sys.executable, "-c", "import torch"]
        subprocess.run(check, check=True, capture_output=True)  # fills the caches of both
        pairs = [
            (
                seconds(lambda: subprocess.run(only_import, check=True)),
                seconds(lambda: subprocess.run(check, check=True, capture_output=True)),
                seconds(lambda: subprocess.run(everything, check=True, capture_output=True)),
            )
            for _ in range(rounds)
        ]
    base, six, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {
        "import torch, s": base,
        "grade check of the six, s": six,
        "ratio (aim: at most 1.6)": six / base,
        "grade check of the whole chapter, s": whole,
    }


def processes(rounds: int) -> dict[str, float]:
    """How long a candidate takes to be ready, and a question to be answered."""
    import torch

    from grader.examiner.host import Zygote
    from grader.examiner.respondent import Respondent
    from grader.examiner.seat import Seat
    from grader.examiner.subject import Subject
    from grader.model import Limits
    from grader.source import parse_source

    course = load_course(builtin_course())
    found: dict[str, float] = {}
    with Zygote() as zygote:
        _ = zygote.ready

        def fork() -> float:
            begun = time.perf_counter()
            candidate = zygote.candidate(Limits(), 0)
            ready = time.perf_counter() - begun
            candidate.close()
            return ready

        found["candidate ready, ms"] = 1e3 * statistics.median(fork() for _ in range(rounds))
        text = b"def mnist_distance(a, b):\n    return a\n"
        seat = Seat(zygote, course, seed=0)
        student = Respondent(Subject(seat, [parse_source("02_similarity.py", text)], course), course)
        for name, tensor in (("[4, 5]", torch.randn(4, 5)), ("[256, 784]", torch.randn(256, 784))):
            student.mnist_distance(tensor, tensor[0])
            times = [seconds(lambda each=tensor: student.mnist_distance(each, each[0])) for _ in range(rounds * 10)]
            found[f"round trip of float32 {name}, µs"] = 1e6 * statistics.median(times)
        seat.close()
    return found


def seal(rounds: int) -> dict[str, float]:
    """What the seal costs: the same questions to sealed and unsealed candidates, alternating."""
    from grader.examiner.host import Zygote
    from grader.examiner.launch import launch
    from grader.examiner.respondent import Respondent
    from grader.examiner.seat import Seat
    from grader.examiner.subject import Subject
    from grader.model import Limits

    course = load_course(builtin_course())
    files = reference_files(course)
    found: dict[str, list[tuple[float, float]]] = {"candidate ready": [], "submission of 60 questions": []}
    with Zygote(launch()) as sealed, Zygote(launch(without=("bwrap", "uid", "landlock", "seccomp"))) as bare:

        def ready(zygote: Zygote) -> float:
            begun = time.perf_counter()
            candidate = zygote.candidate(Limits(), 0)
            took = time.perf_counter() - begun
            candidate.close()
            return took

        def submission(zygote: Zygote) -> float:
            seat = Seat(zygote, course, seed=0)
            student = Respondent(Subject(seat, files, course), course)
            begun = time.perf_counter()
            for number in range(60):
                student.softmax(torch.randn(number % 7 + 1, 10))
            took = time.perf_counter() - begun
            seat.close()
            return took

        import torch

        for _ in range(rounds * 3):
            found["candidate ready"].append((ready(sealed), ready(bare)))
            found["submission of 60 questions"].append((submission(sealed), submission(bare)))
    figures: dict[str, float] = {}
    for name, pairs in found.items():
        with_seal, without = (statistics.median(column) for column in zip(*pairs, strict=True))
        figures |= {f"{name}: sealed, ms": 1e3 * with_seal, f"{name}: sealed over unsealed": with_seal / without}
    return figures


def grading(rounds: int) -> dict[str, float]:
    """How many tests a warm worker judges per second, with and without training."""
    from grader.worker.host import Worker
    from grader.worker.messages import Job, Setup

    course = load_course(builtin_course())
    submission = Submission(name="reference", files=reference_files(course), digest="")
    everything = tuple(exercise.name for exercise in course.exercises if not exercise.challenge)
    functions = tuple(name for name in everything if name not in TRAINING)
    found: dict[str, float] = {}
    with Worker() as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=1))
        for label, chosen in (("functions", functions), ("functions and training", everything)):
            job = Job(submission=submission, exercises=chosen)
            results = [list(worker.grade(job))[-1] for _ in range(2)]
            tests = sum(len(each.tests) for each in results[-1].exercises) if isinstance(results[-1], Result) else 0
            took = statistics.median(seconds(lambda each=job: list(worker.grade(each))) for _ in range(rounds))
            found[f"{label}: ms per submission, warm"] = 1e3 * took
            found[f"{label}: tests per second, warm"] = tests / took
    return found


def notebooks(rounds: int) -> dict[str, float]:
    """A notebook of 30 cells against the same code as one file: the same question to each, alternating, once warm."""
    from grader.notebook import parse_notebook
    from grader.source import parse_source
    from grader.worker.host import Worker
    from grader.worker.messages import Job, Setup

    answer = "def mnist_distance(a, b):\n    return (a - b).abs().mean((-1, -2))\n"
    cells = [f"x{number} = torch.randn(64, 784)\n\ndef f{number}(x):\n    return x.mean()\n" for number in range(29)]
    code = [{"cell_type": "code", "source": cell, "metadata": {}, "outputs": []} for cell in (*cells, answer)]
    notebook = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": code}).encode()
    text = "\n".join((*cells, answer)).encode()
    with Worker(builtin_course()) as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=1))

        def graded(parse: Callable[[str, bytes], SourceFile], name: str, data: bytes) -> float:
            begun = time.perf_counter()
            submission = Submission(name="a", files=(parse(name, data),), digest="")
            worker.result(Job(submission=submission, exercises=("mnist_distance",)))
            return time.perf_counter() - begun

        pairs = [
            (graded(parse_notebook, "work.ipynb", notebook), graded(parse_source, "work.py", text))
            for _ in range(rounds + 1)
        ]
    as_notebook, as_file = (statistics.median(column) for column in zip(*pairs[1:], strict=True))
    return {
        "as a notebook, ms": 1e3 * as_notebook,
        "as a file, ms": 1e3 * as_file,
        "beyond the file, ms (aim: at most 150)": 1e3 * (as_notebook - as_file),
    }


def watching(rounds: int) -> dict[str, float]:
    """From saving a plain function to its verdict: `grade check --watch` in a pipe, against importing torch."""
    course = load_course(builtin_course())
    reference = next(file.text for file in reference_files(course) if file.name == "04_loss.py")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "04_loss.py")
        path.write_text(reference, encoding="utf-8")
        command = [sys.executable, "-m", "grader", "check", "--watch", "mnist_loss", "--in", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            times, bases = [], []
            for number in range(rounds + 1):
                changed = reference.replace("def mnist_loss", f"# {number}\n\ndef mnist_loss", 1)
                # A line of its own body, so that it is another function each time.
                changed = re.sub(r"(def mnist_loss\(.*\n)", rf"\1    _ = {number}\n", changed, count=1)
                begun = time.perf_counter()
                path.write_text(changed, encoding="utf-8")
                process.stdout.readline()
                times.append(time.perf_counter() - begun)
                bases.append(seconds(lambda: subprocess.run([sys.executable, "-c", "import torch"], check=True)))
            process.send_signal(signal.SIGINT)
    saved, base = statistics.median(times[1:]), statistics.median(bases[1:])
    return {
        "import torch, ms": 1e3 * base,
        "from save to verdict, ms (aim: at most 300)": 1e3 * saved,
        "ratio (aim: at most 0.2)": saved / base,
    }


def cpu(rounds: int) -> dict[str, float]:
    """Where the CPU time of one right submission of the whole chapter goes, once warm (Linux: read from /proc)."""
    from grader.worker.host import Worker
    from grader.worker.messages import Job, Setup

    course = load_course(builtin_course())
    files = reference_files(course)
    names = tuple(exercise.name for exercise in course.exercises if not exercise.challenge)
    job = Job(submission=Submission(name="reference", files=files, digest=""), exercises=names)
    slowest: dict[str, float] = {}
    rows = []
    with Worker(builtin_course()) as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=1))
        for _ in range(rounds + 1):
            before = _cpu_of(worker.pid)
            (*_, result) = worker.grade(job)
            after = _cpu_of(worker.pid)
            rows.append([1e3 * (late - early) for late, early in zip(after, before, strict=True)])
            if isinstance(result, Result):
                slowest = {
                    f"  {test.id.partition('::')[2]}": 1e3 * test.seconds
                    for each in result.exercises
                    for test in each.tests
                }
    # The first one computed what the reference answers, for all that follow.
    examiner, candidate, others = (statistics.median(column) for column in zip(*rows[1:], strict=True))
    found = {"examiner, ms of CPU": examiner, "the student's process, ms of CPU": candidate}
    found |= {"zygote and reference, ms of CPU": others, "all but the student's (aim: at most 600)": examiner + others}
    found["slowest tests, ms:"] = sum(slowest.values())
    return found | dict(sorted(slowest.items(), key=lambda pair: -pair[1])[:8])


def _cpu_of(worker: int) -> tuple[float, float, float]:
    """Return CPU seconds so far of the worker, of the candidates that were reaped, and of all others below it."""
    ticks = os.sysconf("SC_CLK_TCK")
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            own, reaped = int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14])
            stats[int(path.parent.name)] = (int(fields[1]), own / ticks, reaped / ticks)
    family = {worker}
    while more := {pid for pid, (parent, _, _) in stats.items() if parent in family} - family:
        family |= more
    others = family - {worker}
    return stats[worker][1], sum(stats[pid][2] for pid in others), sum(stats[pid][1] for pid in others)


def main() -> None:
    """Run all benchmarks and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="write the figures there too")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    found: dict[str, float] = {}
    for part in (
        cold_check,
        processes,
        seal,
        grading,
        notebooks,
        watching,
        cpu,
        against_cold,
        two_workers,
        growth,
        student_pages,
        class_page,
    ):
        print(part.__doc__)
        figures = part(options.rounds)
        for name, value in figures.items():
            print(f"  {name:45} {value:10.2f}")
        found |= figures
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
