"""What a submission costs on one machine and through a dask cluster on the same one, in one run; for docs/scale.md.

``python benchmarks/scale.py --count 100``: right submissions to the built-in course, two graders either way.
"""

import argparse
import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import psutil
from distributed import Client

from grader.batch import grade_here
from grader.cluster import grade_on_cluster
from grader.course import load_course, reference_files, suite_digest
from grader.data import digest, find_digits
from grader.files import write_whole
from grader.model import Course, SourceFile, Submission
from grader.places import builtin_course
from grader.submission import read_submission
from grader.worker.messages import Setup

DASK = str(Path(sys.executable).with_name("dask"))
MIB = 1 << 20


@dataclass
class Watch:
    """Looks at processes twice a second; *peak* is the most memory each group had together, shared pages split."""

    groups: dict[str, list[int]]
    peak: dict[str, float] = field(default_factory=dict)
    ended: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Look until *ended*."""
        while not self.ended.wait(0.5):
            self.groups["graders"] = graders(self.groups["dask worker"])
            for name, pids in self.groups.items():
                self.peak[name] = max(self.peak.get(name, 0.0), sum(map(memory, pids)))


def memory(pid: int) -> float:
    """Return the memory of *pid* alone in MiB, pages that it shares counted in parts; 0 if it is gone."""
    try:
        return psutil.Process(pid).memory_full_info().pss / MIB
    except psutil.Error:
        return 0.0


def graders(parents: list[int]) -> list[int]:
    """List the processes of ours below *parents*."""
    found = []
    for parent in parents:
        with contextlib.suppress(psutil.Error):
            found += [each.pid for each in psutil.Process(parent).children(recursive=True)]
    return found


def cpu_of(pid: int) -> float:
    """Return the CPU seconds of *pid* alone so far."""
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system


@contextlib.contextmanager
def cluster(workers: int) -> Iterator[tuple[str, int, list[int]]]:
    """Start a scheduler and so many workers with one thread each; give the address and the processes."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        place = Path(folder, "scheduler.json")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
        environment = {**os.environ, "PYTHONPATH": str(builtin_course())}
        common = ["--no-dashboard", "--scheduler-file", str(place)]
        scheduler = subprocess.Popen(
            [DASK, "scheduler", "--host", "127.0.0.1", "--port", "0", *common], env=environment, **quiet
        )
        stack.callback(end, scheduler)
        each = [DASK, "worker", *common, "--nthreads", "1", "--nworkers", "1", "--no-nanny", "--memory-limit", "0"]
        processes = [subprocess.Popen(each, env=environment, **quiet) for _ in range(workers)]
        for process in processes:
            stack.callback(end, process)
        # It waits for the file, too.
        with Client(scheduler_file=str(place)) as client:
            client.wait_for_workers(workers)
            address = client.scheduler.address
        yield address, scheduler.pid, [process.pid for process in processes]


def end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and wait for it."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def timed(results: Iterator[object], warm: int) -> tuple[float, float, float, int]:
    """Take all *results*; return wall and own CPU seconds per result after the first *warm*, seconds to the first."""
    begun = time.perf_counter()
    first = since = cpu = 0.0
    count = 0
    for count, _ in enumerate(results, start=1):
        if count == 1:
            first = time.perf_counter() - begun
        if count == warm:
            since, cpu = time.perf_counter(), own_cpu()
    left = count - warm
    return (time.perf_counter() - since) / left, (own_cpu() - cpu) / left, first, count


def own_cpu() -> float:
    """Return the CPU seconds of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def ways(course: Course, count: int, *, training: bool) -> dict[str, float]:
    """Grade *count* submissions here and by the cluster."""
    setup = Setup(course=str(builtin_course()), seed=1)
    names = [each.name for each in course.exercises if not each.challenge and (training or "train" not in each.name)]
    files = reference_files(course)
    submissions = {f"s{n}": Submission(name=f"s{n}", files=files, digest=str(n)) for n in range(count)}
    found: dict[str, float] = {}
    wall, cpu, first, _ = timed(grade_here(submissions.items(), course, setup, names, jobs=2), warm=6)
    found |= {"here: first result after, s": first, "here: wall per submission, ms": 1e3 * wall}
    found["here: parent's CPU per submission, ms"] = 1e3 * cpu
    known = {"suite": suite_digest(course), "data": digest(find_digits())}
    with cluster(2) as (address, scheduler, workers):
        groups = {"scheduler": [scheduler], "dask worker": workers[:1], "parent": [os.getpid()], "graders": []}
        watch = Watch(groups)
        thread = threading.Thread(target=watch.run)
        thread.start()
        sizes = []

        def watched() -> Iterator[object]:
            for each in grade_on_cluster(address, submissions.items(), course, setup, names, **known, tell=print):
                sizes.append(len(msgspec.msgpack.encode(each[1])))
                yield each

        wall, _, first, _ = timed(watched(), warm=6)
        watch.ended.set()
        thread.join()
    found |= {"cluster: first result after, s": first, "cluster: wall per submission, ms": 1e3 * wall}
    found |= {f"peak memory of {name}, MiB": peak for name, peak in watch.peak.items()}
    found["to the worker, KiB per submission"] = len(msgspec.msgpack.encode(submissions["s0"])) / 1024
    found["back, KiB per submission"] = sum(sizes) / len(sizes) / 1024
    return found


def overhead(count: int) -> dict[str, float]:
    """What handing out costs, on work so small that little else is done: one function of one line."""
    folder = builtin_course() / "tests" / "courses" / "tiny"
    course = load_course(folder)
    text = "def double(x):\n    return 2 * x\n"
    file = SourceFile(name="01_warmup.py", text=text, definitions={"double": 1})
    items = [(n, Submission(name=f"s{n}", files=(file,), digest=str(n))) for n in range(count)]
    setup = Setup(course=str(folder), seed=1)
    wall, cpu, _, _ = timed(grade_here(items, course, setup, ["double"], jobs=2), warm=20)
    found = {"here: wall per submission, ms": 1e3 * wall, "here: parent's CPU per submission, ms": 1e3 * cpu}
    known = {"suite": suite_digest(course), "data": digest(find_digits())}
    with cluster(2) as (address, scheduler, workers):
        used: list[tuple[float, float]] = []

        def watched() -> Iterator[object]:
            for number, each in enumerate(grade_on_cluster(address, items, course, setup, ["double"], **known)):
                if number in (20, count - 1):
                    used.append((cpu_of(scheduler), sum(map(cpu_of, workers))))
                yield each

        wall, cpu, _, _ = timed(watched(), warm=20)
    first, last = used
    found |= {"cluster: wall per submission, ms": 1e3 * wall, "cluster: parent's CPU per submission, ms": 1e3 * cpu}
    found["cluster: scheduler's CPU per submission, ms"] = 1e3 * (last[0] - first[0]) / (count - 21)
    found["cluster: dask worker's own CPU per submission, ms"] = 1e3 * (last[1] - first[1]) / (count - 21)
    return found


def disk(course: Course, count: int) -> dict[str, float]:
    """What the parent does for each: read and parse what lies on disk, write the result."""
    recognisable = frozenset(unit.file for unit in course.units)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "ada")
        folder.mkdir()
        for file in reference_files(course):
            (folder / file.name).write_text(file.text, encoding="utf-8")
        setup = Setup(course=str(builtin_course()), seed=1)
        submission = read_submission(folder, recognisable, name="ada")
        exercises = [each.name for each in course.exercises if not each.challenge]
        ((_, result),) = grade_here([("ada", submission)], course, setup, exercises, jobs=1)
        begun = time.perf_counter()
        for _ in range(count):
            read_submission(folder, recognisable, name="ada")
        read = time.perf_counter()
        for number in range(count):
            data = msgspec.json.format(msgspec.json.encode(result), indent=2)
            write_whole(Path(name, f"{number}.json"), data)
        written = time.perf_counter()
    return {
        "read and parse a submission, ms": 1e3 * (read - begun) / count,
        "write a result, ms": 1e3 * (written - read) / count,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--json", type=Path, help="write the figures there too")
    options = parser.parse_args()
    course = load_course(builtin_course())
    found: dict[str, float] = {"load of the machine before": os.getloadavg()[0]}
    found |= {f"disk: {name}": value for name, value in disk(course, 100).items()}
    found |= {f"tiny course: {name}": value for name, value in overhead(10 * options.count).items()}
    found |= {f"whole chapter: {name}": value for name, value in ways(course, options.count, training=True).items()}
    for name, value in found.items():
        print(f"  {name:70} {value:10.2f}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
