"""More than one machine: a real scheduler, real workers in processes of their own, and what happens when they die."""

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest
from processes import descendants, gone, start_of, title_of

from grader.batch import grade_here
from grader.cluster import dispatching, grade_on_cluster
from grader.cluster.fitness import read_order, require_same
from grader.cluster.messages import Order, own_versions
from grader.course import load_course, suite_digest
from grader.data import digest, find_digits
from grader.errors import ClusterError, CourseError, PolicyError
from grader.handout import sheet_in
from grader.model import Sheet, Submission
from grader.question import Answer
from grader.questionnaire.key import read_key
from grader.result import Result, Verdict
from grader.source import parse_source
from grader.submission import submission_of
from grader.worker.messages import Setup

pytest.importorskip("distributed")

DASK = str(Path(sys.executable).with_name("dask"))
COURSE = Path(__file__).parent / "courses" / "tiny"
ASKING = Path(__file__).parent / "courses" / "asking"
BWRAP = shutil.which("bwrap")
UNSEALING = (str(BWRAP), "--dev-bind", "/", "/", "--ro-bind", "/bin/false", str(BWRAP), "--")
RIGHT = "def double(x):\n    return 2 * x\n"
SLOW = "import time\n\ndef double(x):\n    time.sleep(0.4)\n    return 2 * x\n"
TEXTS = {
    "ada": RIGHT,
    "ben": "def double(x):\n    return x * x\n",
    "cleo": "def double(x:\n",
    "dora": "x = 1\n",
    "eve": "import os\n\ndef double(x):\n    os._exit(0)\n",
    "füsun, 名": f"print('\\x1b[31m')\n{RIGHT}",
}


@dataclass
class Cluster:
    """A scheduler on this machine and its workers, on ports that nobody else has."""

    folder: Path
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where the scheduler listens."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                return str(json.loads((self.folder / "scheduler.json").read_bytes())["address"])
            except (OSError, ValueError):
                time.sleep(0.02)
        raise AssertionError((self.folder / "scheduler.log").read_text())

    def add(self, *options: str, before: tuple[str, ...] = (), **environment: str) -> subprocess.Popen[bytes]:
        """Start a worker with one thread."""
        command = [*before, DASK, "worker", self.address, "--nthreads", "1", "--nworkers", "1", "--no-dashboard"]
        log = self.folder / f"worker{len(self.workers)}.log"
        self.workers.append(_start([*command, "--memory-limit", "0", *options], self.folder, log, **environment))
        return self.workers[-1]

    def graders(self) -> list[int]:
        """List the processes of ours that the workers have."""
        return [pid for worker in self.workers for pid in _graders_of(worker.pid)]

    def close(self) -> None:
        """End everything, the workers first: dask's may hang where the scheduler goes at the same time."""
        for group in (self.workers, [self.scheduler]):
            for process in group:
                process.terminate()
            for process in group:
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(10)


def _start(command: list[str], folder: Path, log: Path, **environment: str) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).parent.parent)
    paths = {"PYTHONPATH": root, "DASK_TEMPORARY_DIRECTORY": str(folder)}
    with log.open("wb") as stream:
        return subprocess.Popen(command, env={**os.environ, **paths, **environment}, stdout=stream, stderr=stream)


def _graders_of(worker: int) -> list[int]:
    found = []
    for pid in descendants(worker):
        try:
            if "grader." in title_of(pid):
                found.append(pid)
        except OSError:
            continue
    return found


@pytest.fixture(scope="module")
def open_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Cluster]]:
    """Start schedulers; all that was started is ended after the last test."""
    clusters = []

    def start() -> Cluster:
        folder = tmp_path_factory.mktemp("cluster")
        options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
        command = [DASK, "scheduler", *options, "--scheduler-file", str(folder / "scheduler.json")]
        clusters.append(Cluster(folder, _start(command, folder, folder / "scheduler.log")))
        return clusters[-1]

    yield start
    for cluster in clusters:
        cluster.close()


@pytest.fixture(scope="module")
def two(open_cluster: Callable[[], Cluster]) -> Cluster:
    """A scheduler and two workers."""
    cluster = open_cluster()
    cluster.add("--no-nanny")
    cluster.add("--no-nanny")
    return cluster


def submission(name: str, text: str = RIGHT) -> Submission:
    """Make a submission of one file."""
    return Submission(name=name, files=(parse_source("01_warmup.py", text.encode()),), digest=name)


def order(**changes: Any) -> Order:
    """Make what a batch asks of a worker; this machine has it."""
    course = load_course(COURSE)
    same = Order(
        batch="gradekit-test",
        setup=Setup(course=str(COURSE), seed=1),
        builtin=False,
        exercises=("double",),
        suite=suite_digest(course),
        data=digest(find_digits()),
        versions=own_versions(),
        idle_seconds=60.0,
    )
    return msgspec.structs.replace(same, **changes)


def graded(
    address: str, items: Any, tell: Callable[[str], None] = print, *, sealed: bool = False, patience: float = 60.0
) -> Iterator[tuple[str, Result]]:
    """Grade *items* by the cluster."""
    course = load_course(COURSE)
    setup = Setup(course=str(COURSE), seed=1, sealed=sealed)
    known = {"suite": suite_digest(course), "data": digest(find_digits())}
    return grade_on_cluster(address, items, course, setup, ["double"], **known, tell=tell, patience=patience)


def without_times(result: Result) -> bytes:
    """Encode *result* with all seconds at nought."""

    def clean(value: Any) -> Any:
        match value:
            case dict():
                return {key: 0.0 if key == "seconds" else clean(each) for key, each in value.items()}
            case list():
                return [clean(each) for each in value]
        return value

    return msgspec.json.encode(clean(msgspec.json.decode(msgspec.json.encode(result))))


class TestSame:
    """A cluster changes nothing but the time it takes."""

    def test_results_are_those_of_this_machine_to_the_byte(self, two: Cluster) -> None:
        """Items are taken as there is room for them, and afterwards nothing of ours runs on the workers."""
        submissions = {name: submission(name, text) for name, text in TEXTS.items()}
        submissions |= {f"more{number}": submission(f"more{number}") for number in range(8)}
        taken = itertools.count()
        far: dict[str, Result] = {}

        for name, result in graded(two.address, ((next(taken), each)[1] for each in submissions.items())):
            assert name not in far
            far[name] = result
            # Two workers with a thread each, and twice as many under way.
            assert next(taken) - 2 * len(far) < 2 * 2

        course = load_course(COURSE)
        local = dict(grade_here(submissions.items(), course, Setup(course=str(COURSE), seed=1), ["double"], jobs=1))
        assert {name: without_times(each) for name, each in far.items()} == {
            name: without_times(each) for name, each in local.items()
        }
        verdicts = [far[name].verdict.value for name in TEXTS]
        assert verdicts == ["accepted", "wrong_answer", "load_error", "missing", "crashed", "accepted"]
        assert two.graders() == []

    @pytest.mark.slow
    def test_the_command_writes_the_same_files_and_the_same_book(self, two: Cluster, tmp_path: Path) -> None:
        """Whoever grades, this machine alone writes; and here it finds nothing left to grade afterwards."""
        for name, text in TEXTS.items():
            (tmp_path / "in" / name).mkdir(parents=True)
            (tmp_path / "in" / name / "01_warmup.py").write_text(text, encoding="utf-8")

        def batch(out: str, *options: str) -> str:
            grade = [str(Path(sys.executable).with_name("grade")), "batch", str(tmp_path / "in"), "--seed", "1"]
            command = [*grade, "--out", str(tmp_path / out), "--course", str(COURSE), "--unsealed", *options]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
            assert done.returncode == 0, done.stderr
            return done.stderr

        batch("far", "--cluster", two.address)
        batch("near")

        for name in TEXTS:
            far, near = (
                without_times(msgspec.json.decode((tmp_path / out / f"{name}.json").read_bytes(), type=Result))
                for out in ("far", "near")
            )
            assert far == near
        assert "0 graded" in batch("far")

    @pytest.mark.slow
    def test_a_questionnaire_is_judged_there_as_here(self, two: Cluster) -> None:
        """With its sheet beside an exercise, and alone; a part in own words waits in both places."""
        course = load_course(ASKING)
        key = read_key(course)
        assert key is not None
        text = sheet_in(course, key, "en", [Answer(part="1a", chosen=("B",)), Answer(part="12a", text="It stretches.")])
        sheet = Sheet(name="questionnaire.md", text=text, modified=0.0)
        items = {"ada": submission_of("ada", [parse_source("01_warmup.py", RIGHT.encode())], sheet)}
        setup = Setup(course=str(ASKING), seed=1)
        known = {"suite": suite_digest(course), "data": digest(find_digits())}

        for asked in (["double", "questionnaire"], ["questionnaire"]):
            (far,) = grade_on_cluster(two.address, items.items(), course, setup, asked, **known, tell=print)
            (near,) = grade_here(items.items(), course, setup, asked, jobs=1)

            assert without_times(far[1]) == without_times(near[1])
            assert any(each.provisional for each in far[1].questionnaire)

    def test_nothing_to_do_needs_no_cluster(self) -> None:
        """A batch that is done can be run again when the cluster is gone."""
        assert list(graded("tcp://127.0.0.1:1", [])) == []


class TestLosses:
    """Whatever dies, each submission has one result."""

    @pytest.mark.slow
    def test_a_killed_worker_loses_nothing(self, open_cluster: Callable[[], Cluster]) -> None:
        """What it was grading is graded by another, and its own processes end with it."""
        cluster = open_cluster()
        victim, _ = cluster.add("--no-nanny"), cluster.add("--no-nanny")
        items = [(f"s{number}", submission(f"s{number}", SLOW)) for number in range(8)]
        said: list[str] = []
        results = []
        family: dict[int, int] = {}

        for name, result in graded(cluster.address, items, said.append):
            results.append((name, result.verdict))
            if not family and _graders_of(victim.pid):
                family = {pid: start_of(pid) for pid in _graders_of(victim.pid)}
                victim.kill()
                victim.wait(30)

        assert sorted(results) == [(name, Verdict.ACCEPTED) for name, _ in items]
        assert family
        assert all(gone(pid, started) for pid, started in family.items())
        assert any("is gone" in words for words in said)

    @pytest.mark.slow
    def test_a_grader_that_dies_is_replaced(self, two: Cluster) -> None:
        """Killed once it is tried again; the result does not tell."""
        for _, result in graded(two.address, _killing_once(two)):
            assert result.verdict is Verdict.ACCEPTED

    @pytest.mark.slow
    def test_who_comes_later_is_asked_too(self, open_cluster: Callable[[], Cluster]) -> None:
        """A worker that dask's nanny starts in place of a killed one goes on with the batch."""
        cluster = open_cluster()
        nanny = cluster.add()
        items = [(number, submission(f"s{number}", SLOW)) for number in range(4)]
        killed = []
        done = []

        for number, result in graded(cluster.address, items):
            done.append((number, result.verdict))
            if not killed:
                killed = [pid for pid in descendants(nanny.pid) if _graders_of(pid)][:1]
                os.kill(killed[0], signal.SIGKILL)

        assert sorted(done) == [(number, Verdict.ACCEPTED) for number in range(4)]

    @pytest.mark.slow
    def test_without_workers_it_waits_and_gives_up(self, open_cluster: Callable[[], Cluster]) -> None:
        """The error says how to go on, and what was yielded stands."""
        cluster = open_cluster()
        worker = cluster.add("--no-nanny")
        results = graded(cluster.address, [(n, submission("s", SLOW)) for n in range(4)], patience=3.0)
        assert next(results)[1].verdict is Verdict.ACCEPTED

        worker.kill()

        with pytest.raises(ClusterError, match=r"no worker for 3 s.* run the same command again"):
            list(results)

    @pytest.mark.slow
    def test_without_a_scheduler_it_gives_up(self, open_cluster: Callable[[], Cluster]) -> None:
        """It is noticed at once."""
        cluster = open_cluster()
        cluster.add("--no-nanny")
        results = graded(cluster.address, [(n, submission("s", SLOW)) for n in range(4)])
        next(results)

        cluster.scheduler.kill()

        with pytest.raises(ClusterError, match="does not answer any more"):
            list(results)

    @pytest.mark.slow
    def test_a_killed_parent_leaves_no_graders(self, two: Cluster) -> None:
        """Workers that hear nothing of a batch for a while end what they have of it."""
        program = (
            "from grader.cluster import dispatching; dispatching._IDLE_SECONDS = 5.0; import sys; "
            "sys.path.insert(0, 'tests'); sys.path.insert(0, 'tests/support'); import test_cluster as t; "
            "batch = t.graded(sys.argv[1], [(n, t.submission('s')) for n in range(100)]); "
            "print(next(batch), flush=True); input()"
        )
        root = Path(__file__).parent.parent
        with subprocess.Popen(
            [sys.executable, "-c", program, two.address], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as parent:
            assert parent.stdout is not None
            assert b"Result(" in parent.stdout.readline()
            family = {pid: start_of(pid) for pid in two.graders()}
            parent.kill()

        assert family
        assert all(gone(pid, started, 40) for pid, started in family.items())


def _killing_once(cluster: Cluster) -> Iterator[tuple[int, Submission]]:
    """Yield submissions; before the fifth is taken, a grader is killed that waits for or does its work."""
    for number in range(8):
        if number == 5:
            workers = [pid for pid in cluster.graders() if "grader.worker.main" in title_of(pid)]
            os.kill(workers[0], signal.SIGKILL)
        yield number, submission(f"s{number}", SLOW)


class TestRefusals:
    """Who may not grade, and that it is said."""

    @pytest.mark.slow
    @pytest.mark.skipif(BWRAP is None, reason="bubblewrap, which this test takes away, is not installed")
    def test_unsealed_and_different_workers_are_refused(
        self, open_cluster: Callable[[], Cluster], tmp_path: Path
    ) -> None:
        """If that leaves none, the error names each with its reason."""
        cluster = open_cluster()
        other = tmp_path / "other"
        shutil.copytree(COURSE, other)
        with (other / "solutions" / "01_warmup.py").open("a", encoding="utf-8") as file:
            file.write("# mended\n")
        cluster.add("--no-nanny", before=UNSEALING)
        cluster.add("--no-nanny", GRADE_COURSE=str(other))
        said: list[str] = []

        with pytest.raises(ClusterError, match="None of the cluster's workers may grade") as caught:
            list(graded(cluster.address, [("ada", submission("ada"))], said.append, sealed=True))

        assert "apt install bubblewrap" in str(caught.value)
        assert f"{str(other)!r} is not the same: its suite has another digest" in str(caught.value)
        assert sum("is not used" in words for words in said) == 2
        assert cluster.graders() == []

    @pytest.mark.slow
    def test_the_others_go_on(self, open_cluster: Callable[[], Cluster]) -> None:
        """A refused worker gets nothing to do."""
        cluster = open_cluster()
        cluster.add("--no-nanny", GRADE_COURSE="/nowhere")
        cluster.add("--no-nanny")
        said: list[str] = []
        items = [(number, submission(f"s{number}", SLOW)) for number in range(8)]

        results = dict(graded(cluster.address, items, said.append))

        assert {result.verdict for result in results.values()} == {Verdict.ACCEPTED}
        assert len(results) == 8
        assert any("'/nowhere' is not there" in words for words in said)

    @pytest.mark.parametrize("name", ["gradekit", "torch"])
    def test_other_versions_are_refused(self, name: str) -> None:
        """Both versions are named; an order of another shape is not even read."""
        heading = {"versions": {**own_versions(), name: "0.0.1"}, "what": "is not known here"}

        with pytest.raises(PolicyError, match=rf"has {name} .*graded with 0\.0\.1"):
            read_order(msgspec.msgpack.encode(heading))

    def test_an_order_is_read_as_it_was_written(self) -> None:
        """By the same versions."""
        assert read_order(msgspec.msgpack.encode(order())) == order()

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"suite": "sha256:0"}, "its suite has another digest"),
            ({"data": "sha256:0"}, "its digits, .* are not the same"),
            ({"setup": Setup(course="/nowhere", seed=1)}, "'/nowhere' is not there; set GRADE_COURSE"),
            ({"setup": Setup(course=str(Path(__file__).parent), seed=1)}, "the course there is broken"),
            ({"builtin": True}, "its suite has another digest"),
        ],
    )
    def test_another_course_or_other_digits_are_refused(self, changes: dict[str, Any], words: str) -> None:
        """By their digests, wherever they lie."""
        with pytest.raises(PolicyError, match=words):
            require_same(order(**changes))

    def test_paths_of_the_batch_become_those_of_the_worker(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """The same course elsewhere will do, and digits that are not at the batch's place are searched as ever."""
        copy = tmp_path / "copy"
        shutil.copytree(COURSE, copy)
        monkeypatch.setenv("GRADE_COURSE", str(copy))
        far = Setup(course="/nowhere", seed=1, data="/nowhere/digits")

        course, setup = require_same(order(setup=far))

        assert course.exercises_folder == str(copy / "exercises")
        assert (setup.course, setup.data, setup.seed) == (str(copy), "", 1)


class TestAddress:
    """Where no cluster is."""

    @pytest.mark.parametrize("address", ["", "10.0.0.5:8786", "scheduler"])
    def test_an_address_has_a_scheme(self, address: str) -> None:
        """Else dask would guess, or start a cluster on this machine."""
        with pytest.raises(ClusterError, match=r"one looks like tcp://10\.0\.0\.5:8786"):
            list(graded(address, [("ada", submission("ada"))]))

    @pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "what://127.0.0.1:1"])
    def test_a_scheduler_that_does_not_answer_is_an_error(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """The message names the address and how to start one."""
        monkeypatch.setattr(dispatching, "_CONNECT_SECONDS", 1.0)

        with pytest.raises(ClusterError, match=rf"No scheduler answers at {address} .*`dask scheduler`"):
            list(graded(address, [("ada", submission("ada"))]))

    def test_without_dask_the_error_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is an extra."""
        monkeypatch.setitem(sys.modules, "distributed", None)

        with pytest.raises(ClusterError, match=r"pip install 'gradekit\[cluster\]'"):
            list(graded("tcp://127.0.0.1:1", [("ada", submission("ada"))]))


@pytest.mark.slow
def test_a_broken_course_ends_the_batch(two: Cluster, tmp_path: Path) -> None:
    """As on one machine: what is found broken only when it is needed is the author's error, not a student's."""
    course_folder = tmp_path / "course"
    shutil.copytree(COURSE, course_folder)
    (course_folder / "solutions" / "misconceptions" / "double" / "squared.py").write_text("no docstring = 1\n")
    course = load_course(course_folder)
    setup = Setup(course=str(course_folder), seed=1)
    known = {"suite": suite_digest(course), "data": digest(find_digits())}

    with pytest.raises(CourseError, match=r"squared\.py"):
        list(
            grade_on_cluster(
                two.address, [("ben", submission("ben", TEXTS["ben"]))], course, setup, ["double"], **known
            )
        )
