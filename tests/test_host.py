"""The host: real candidates, forked from a real zygote, asked, timed and ended."""

import dataclasses
import os
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from processes import descendants, gone, parent_of, start_of, title_of

from grader.errors import ExaminerError
from grader.examiner.host import Candidate, Zygote
from grader.examiner.launch import launch
from grader.examiner.outcomes import StudentFailure, failure_of_end, failure_of_exception, out_of_time
from grader.model import Limits
from grader.result import Verdict
from grader.wire.control import Ended
from grader.wire.messages import Answer, Call, Load, Loaded, Note, Prepare, Prepared, Raised, Reply

Start = Callable[..., Candidate]


@pytest.fixture
def start(zygote: Zygote, limits: Limits) -> Iterator[Start]:
    """Fork candidates that have run some code; they are closed at the end."""
    candidates = []

    def fork(text: str = "", *, seed: int = 1, **changes: Any) -> Candidate:
        candidate = zygote.candidate(dataclasses.replace(limits, **changes), seed)
        candidates.append(candidate)
        load(candidate, text)
        return candidate

    yield fork
    for candidate in candidates:
        candidate.close()


def load(candidate: Candidate, text: str) -> list[Note]:
    """Have *candidate* run *text* and return what was noted."""
    request = Load(id=1, space="submission", name="answer.py", text=textwrap.dedent(text), stubs=[])
    reply = candidate.ask(request, 5)
    assert isinstance(reply, Loaded)
    return reply.notes


def ask(candidate: Candidate, function: str = "f", *, seconds: float = 5, **arguments: Any) -> Reply:
    """Have *candidate* call *function*."""
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
    return candidate.ask(request, seconds)


def value(candidate: Candidate, function: str = "f", **arguments: Any) -> Any:
    """Return what *function* returned."""
    reply = ask(candidate, function, **arguments)
    assert isinstance(reply, Answer), reply
    return reply.value


def failure(candidate: Candidate, *, seconds: float = 5) -> StudentFailure:
    """Return how calling ``f`` went wrong, however that showed."""
    try:
        reply = ask(candidate, seconds=seconds)
    except StudentFailure as failed:
        return failed
    assert isinstance(reply, Raised), reply
    return failure_of_exception(reply)


class TestConversation:
    """A candidate says hello, then answers one question after the other."""

    def test_hello_names_the_layers(self, start: Start) -> None:
        """What a result calls its isolation was told by the candidate that had it."""
        assert {"process", "rlimits", "no_new_privs"} <= set(start().layers)

    def test_a_call_brings_the_value(self, start: Start) -> None:
        """The plain case."""
        assert value(start("def f(x): return x + 1"), x=2) == 3

    def test_state_lasts_from_call_to_call(self, start: Start) -> None:
        """A candidate is one process."""
        candidate = start("count = 0\ndef f():\n    global count\n    count += 1\n    return count")

        assert [value(candidate), value(candidate)] == [1, 2]

    def test_an_exception_does_not_end_the_candidate(self, start: Start) -> None:
        """It is told, and the next question is answered."""
        candidate = start("def f(): 1 / 0\ndef g(): return 1")

        assert failure(candidate).error == "ZeroDivisionError"
        assert value(candidate, "g") == 1

    def test_exit_does_not_end_the_candidate(self, start: Start) -> None:
        """``exit()`` is an exception like others."""
        candidate = start("def f(): exit()\ndef g(): return 1")

        assert "exit()" in failure(candidate).message
        assert value(candidate, "g") == 1

    def test_prelude_and_probes_are_run_first(self, zygote: Zygote, limits: Limits) -> None:
        """A statement of them that fails is named."""
        candidate = zygote.candidate(limits, 1)

        reply = candidate.ask(Prepare(id=9, prelude="import nothing_of_the_kind\nx = 1", probes=""), 5)
        load(candidate, "def f(): return x")

        assert isinstance(reply, Prepared)
        assert [(note.file, note.error) for note in reply.missing] == [("prelude.py", "ModuleNotFoundError")]
        assert value(candidate) == 1
        candidate.close()

    def test_what_is_printed_can_be_read(self, start: Start) -> None:
        """Output to both streams, in order, without a flush of the student's."""
        text = "import sys\ndef f():\n    print('one')\n    print('two', file=sys.stderr)\n    print('é', end='')"
        candidate = start(text)

        value(candidate)

        assert candidate.output() == "one\ntwo\né"
        assert candidate.output(5) == "one\nt"

    def test_what_is_printed_can_be_forgotten(self, start: Start) -> None:
        """Then the next output stands at the beginning, and the limit holds anew."""
        candidate = start("def f(x):\n    for _ in range(400): print(x * 99)")
        value(candidate, x="a")

        candidate.forget_output()
        value(candidate, x="b")

        assert candidate.output() == ("b" * 99 + "\n") * 200

    def test_the_cpu_clock_is_read_from_outside(self, start: Start) -> None:
        """It moves while the candidate computes."""
        candidate = start("def f(): return sum(range(3_000_000))")
        before = candidate.cpu_seconds()

        value(candidate)

        assert candidate.cpu_seconds() > before


class TestEnds:
    """However a candidate ends, the student hears what happened, and the next candidate works."""

    @pytest.fixture(autouse=True)
    def next_one_works(self, start: Start) -> Iterator[None]:
        """After each of these ends, another candidate answers."""
        yield
        assert value(start("def f(): return 'fine'")) == "fine"

    def test_an_endless_loop_is_a_time_limit(self, start: Start) -> None:
        """The examiner waits no longer than it said."""
        assert failure(start("def f():\n    while True: pass"), seconds=0.5).verdict is Verdict.TIME_LIMIT

    def test_sleeping_is_a_time_limit(self, start: Start) -> None:
        """And is told apart from computing."""
        found = failure(start("import time\ndef f(): time.sleep(60)"), seconds=0.3)

        assert found.verdict is Verdict.TIME_LIMIT
        assert "waiting" in found.message

    def test_one_that_lacks_cpu_gets_more_time(self, start: Start) -> None:
        """A busy machine, played by a program that computes a third of the time, costs nobody a point."""
        text = """
            import time
            def f(seconds=1.2):
                end = time.monotonic() + seconds
                while time.monotonic() < end:
                    busy = time.process_time() + 0.02
                    while time.process_time() < busy: pass
                    time.sleep(0.04)
                return "done"
            def g(): return f(60)
        """
        candidate = start(text)

        reply = ask(candidate, seconds=0.5)
        assert isinstance(reply, Answer)
        assert reply.value == "done"
        with pytest.raises(StudentFailure) as failed:
            ask(candidate, "g", seconds=0.5)
        assert failed.value.verdict is Verdict.TIME_LIMIT

    def test_a_process_that_stops_itself_is_a_time_limit(self, start: Start) -> None:
        """Nothing the candidate does keeps the examiner waiting."""
        found = failure(start("import signal\ndef f(): signal.raise_signal(signal.SIGSTOP)"), seconds=0.3)

        assert found.verdict is Verdict.TIME_LIMIT

    def test_an_exception_whose_words_never_end_is_a_time_limit(self, start: Start) -> None:
        """Also what is done for the student's code counts."""
        text = "class E(Exception):\n    def __str__(self):\n        while True: pass\ndef f(): raise E"

        assert failure(start(text), seconds=0.3).verdict is Verdict.TIME_LIMIT

    def test_the_cpu_limit_is_a_time_limit(self, start: Start) -> None:
        """The kernel ends what used up its seconds over all calls."""
        found = failure(start("def f():\n    while True: pass", cpu_seconds=1), seconds=30)

        assert found.verdict is Verdict.TIME_LIMIT
        assert "of CPU" in found.message

    @pytest.mark.parametrize(
        "code",
        [
            0,
            3,
            97,
        ],
    )
    def test_leaving_the_process_is_a_crash(self, start: Start, code: int) -> None:
        """``os._exit`` gives no answer, whatever the code."""
        found = failure(start(f"import os\ndef f(): os._exit({code})"))

        assert found.verdict is Verdict.CRASHED
        assert f"exit code {code}" in found.message

    @pytest.mark.parametrize(
        ("body", "name"),
        [
            ("signal.raise_signal(signal.SIGKILL)", "SIGKILL"),
            ("signal.raise_signal(signal.SIGTERM)", "SIGTERM"),
            ("os.abort()", "SIGABRT"),
            ("ctypes.string_at(0)", "SIGSEGV"),
        ],
    )
    def test_a_signal_is_a_crash_with_its_name(self, start: Start, body: str, name: str) -> None:
        """Also a segmentation fault inside some library."""
        found = failure(start(f"import ctypes, os, signal\ndef f(): {body}"))

        assert found.verdict is Verdict.CRASHED
        assert name in found.message

    @pytest.mark.parametrize(
        "body",
        [
            "return bytearray(1 << 40)",
            "return [0] * (1 << 40)",
            "return np.ones(1 << 40)",
            "return torch.ones(1 << 40)",
            "return torch.ones(1 << 27).exp()",
            "raise MemoryError",
        ],
    )
    def test_too_much_memory_is_a_memory_limit(self, start: Start, body: str) -> None:
        """Whoever refuses it: Python, NumPy or torch."""
        candidate = start(f"import numpy as np, torch\ndef f(): {body}\ndef g(): return 1")

        assert failure(candidate).verdict is Verdict.MEMORY_LIMIT
        assert value(candidate, "g") == 1

    def test_endless_printing_is_an_output_limit(self, start: Start) -> None:
        """What is kept stays within the limit."""
        candidate = start("def f():\n    while True: print('again and again')")

        assert failure(candidate).verdict is Verdict.OUTPUT_LIMIT
        assert len(candidate.output(1 << 20)) <= 64 << 10

    def test_printing_up_to_the_limit_is_allowed(self, start: Start) -> None:
        """A talkative function is still right."""
        candidate = start("def f():\n    for _ in range(600): print('x' * 99)\n    return 1")

        assert value(candidate) == 1

    @pytest.mark.parametrize(
        "garbage",
        [
            "b'garbage' * 100",
            "b'GKW1' + b'\\xff' * 100",
            "b'GKW1' + bytes(8)",
            "b'GKW1' + bytes([5, 0, 0, 0, 0, 0, 0, 0]) + b'ABCDE'",
            "b''.join([b'GKW1', bytes([12, 0, 0, 0, 0, 0, 0, 0]), b'\\x93\\xa8Prepared'[:10], b'\\x63\\x90'])",
        ],
        ids=["no frame", "over the caps", "empty header", "no message", "answer to another question"],
    )
    def test_writing_to_the_channel_is_forbidden(self, start: Start, garbage: str) -> None:
        """What is not an answer to the question ends the conversation."""
        text = f"""
            import os, stat

            def f():
                for fd in range(3, 64):
                    try:
                        if stat.S_ISSOCK(os.fstat(fd).st_mode):
                            os.write(fd, {garbage})
                    except OSError:
                        pass
        """

        found = failure(start(text))

        assert found.verdict is Verdict.FORBIDDEN
        assert "protocol" in found.message

    def test_closing_the_channel_is_forbidden(self, start: Start) -> None:
        """A candidate that hangs up while it lives is told so."""
        found = failure(start("import os, time\ndef f():\n    os.closerange(3, 64)\n    time.sleep(60)"))

        assert found.verdict is Verdict.FORBIDDEN
        assert "closed the channel" in found.message

    def test_a_candidate_that_was_ended_repeats_how(self, start: Start) -> None:
        """Whoever asks again hears the same."""
        candidate = start("import os\ndef f(): os._exit(3)")
        first = failure(candidate)

        assert not candidate.alive
        assert failure(candidate) is first

    def test_a_candidate_that_died_between_two_calls_is_noticed(self, start: Start) -> None:
        """A timer of the student's may strike later."""
        candidate = start("import os, threading\ndef f(): threading.Timer(0.01, os._exit, [3]).start()")
        ask(candidate)
        candidate._body.exits_within(20)

        assert failure(candidate).verdict is Verdict.CRASHED


class TestAnswersThatCannotBeSent:
    """A value that cannot cross is a wrong answer; the candidate lives on."""

    @pytest.mark.parametrize(
        "body",
        [
            "return torch.zeros(1).expand(1 << 20, 1 << 20)",
            "return [torch.zeros(1)] * 5000",
            "return [torch.zeros(1 << 24)] * 5",
            "return [['a' * 1000] * 1000] * 10",
            "return list(range(300_000))",
            "return set(range(100_000))",
            "x = []\n    x.append(x)\n    return x",
        ],
        ids=["expanded", "many tensors", "many bytes", "much text", "many items", "many keys", "endless"],
    )
    def test_an_answer_that_is_too_large_is_a_wrong_answer(self, start: Start, body: str) -> None:
        """In the student's words, not as a fault of ours."""
        candidate = start(f"import torch\ndef f():\n    {body}\ndef g(): return 1", memory_mib=1024)

        found = failure(candidate)

        assert found.verdict is Verdict.WRONG_ANSWER
        assert "cannot be judged" in found.message
        assert value(candidate, "g") == 1

    @pytest.mark.parametrize("body", ["raise ValueError('boo')", "raise SystemExit", "1 / 0"])
    def test_an_object_that_fails_when_it_is_packed_is_told(self, start: Start, body: str) -> None:
        """Packing asks objects what they are, and they may refuse."""
        text = f"""
            class Hostile(float):
                def __float__(self):
                    {body}

            def f(): return Hostile(1)
            def g(): return 1
        """
        candidate = start(text)

        assert failure(candidate).verdict in (Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER)
        assert value(candidate, "g") == 1

    def test_a_stream_that_cannot_be_flushed_is_no_failure(self, start: Start) -> None:
        """A student may put anything in the place of sys.stdout."""
        text = """
            import sys

            class Stream:
                def write(self, text): pass
                def flush(self): raise SystemExit

            def f():
                sys.stdout = Stream()
                sys.stderr = None
                return 1
        """
        candidate = start(text)

        assert [value(candidate), value(candidate)] == [1, 1]


class TestWhatACandidateHas:
    """A candidate holds nothing that it was not given."""

    def test_its_environment_is_empty(self, start: Start) -> None:
        """Nothing of ours is in it."""
        assert value(start("import os\ndef f(): return dict(os.environ)")) == {}

    def test_the_environment_of_its_parent_holds_nothing_of_ours(self, start: Start) -> None:
        """The kernel shows for ever what a process was started with; so does the process's own memory."""
        pid = start().pid
        shown = Path(f"/proc/{parent_of(pid)}/environ").read_bytes()

        assert Path(f"/proc/{pid}/environ").read_bytes().strip(b"\0") == b""
        names = {each.partition(b"=")[0].decode() for each in shown.split(b"\0") if each}
        assert "PATH" in names
        assert not {name for name in names if name.startswith(("PYTEST", "GRADE", "HYPOTHESIS"))}
        assert "HOME=/nonexistent" in shown.decode()

    def test_it_has_four_descriptors(self, start: Start) -> None:
        """Standard input, output and error, and its channel."""
        text = """
            import os, stat

            def f():
                kinds = {}
                for fd in range(1024):
                    try:
                        kinds[fd] = stat.S_IFMT(os.fstat(fd).st_mode)
                    except OSError:
                        pass
                return kinds
        """

        kinds = value(start(text))

        assert len(kinds) == 4
        assert {0, 1, 2} < kinds.keys()

    def test_its_input_is_empty(self, start: Start) -> None:
        """``input()`` fails at once instead of waiting."""
        assert failure(start("def f(): return input()")).error == "EOFError"

    def test_its_resources_are_limited(self, start: Start, zygote: Zygote) -> None:
        """By hard limits that it cannot raise again."""
        text = """
            import resource

            def f():
                names = ("AS", "CPU", "FSIZE", "NOFILE", "CORE", "MEMLOCK")
                return {name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in names}
        """

        found = value(start(text, cpu_seconds=7, memory_mib=100, output_kib=3))

        memory = zygote.ready.virtual_bytes + (100 << 20)
        assert found == {
            "AS": (memory, memory),
            "CPU": (7, 8),
            "FSIZE": (3 << 10, 3 << 10),
            "NOFILE": (64, 64),
            "CORE": (0, 0),
            "MEMLOCK": (0, 0),
        }

    def test_it_leads_a_session_of_its_own(self, start: Start) -> None:
        """A signal to its group reaches nobody else."""
        pid = start().pid

        assert os.getsid(pid) == os.getpgid(pid) == pid

    def test_it_runs_on_one_thread(self, start: Start) -> None:
        """A pool of the zygote's would not exist here."""
        candidate = start("import torch\ndef f(): return torch.get_num_threads()")

        assert value(candidate) == 1
        assert thread_count(candidate.pid) == 1

    def test_it_knows_no_examiner(self, start: Start) -> None:
        """Nothing that judges has been imported."""
        text = "import sys\ndef f(): return [m for m in sys.modules if 'examiner' in m or m in ('pytest', 'click')]"

        assert value(start(text)) == []

    def test_two_candidates_share_no_state(self, start: Start) -> None:
        """What one does to torch, the other does not see."""
        first, second = (
            start("import torch\ndef f(): torch.mine = 1"),
            start("import torch\ndef f(): return torch.mine"),
        )
        ask(first)

        assert failure(second).error == "AttributeError"

    def test_the_seed_decides_its_random_numbers(self, start: Start) -> None:
        """Two of one seed draw the same, two of different seeds do not."""
        text = "import torch\ndef f(): return torch.rand(3).tolist()"

        first, again, other = (value(start(text, seed=seed)) for seed in (1, 1, 2))

        assert first == again
        assert first != other

    def test_counting_operations_needs_no_compiler(self, start: Start) -> None:
        """torch._dynamo, which costs more than a second, stays away."""
        text = "import sys, torch\ndef f(): return torch.ones(1).exp(), 'torch._dynamo' in sys.modules"
        candidate = start(text)
        request = Call(
            id=2,
            space="submission",
            name="answer.py",
            function="f",
            arguments={},
            optional=[],
            gradients=[],
            cotangent=None,
            count=True,
        )

        reply = candidate.ask(request, 5)

        assert isinstance(reply, Answer)
        assert reply.value[1] is False
        assert reply.operations["aten::exp"] == 1


class TestZygote:
    """The warm process itself."""

    def test_it_warms_up_once_keeps_one_thread_and_leaves_nothing_behind(self, limits: Limits) -> None:
        """What is warmed is there in the next candidate; closing the zygote ends every candidate."""
        launched = launch()
        with Zygote(launched) as zygote:
            zygote.warm(["torch._dynamo"])
            zygote.warm(["torch._dynamo"])
            candidate = zygote.candidate(limits, 1)
            load(candidate, "import sys\ndef f(): return 'torch._dynamo' in sys.modules")
            warmed = value(candidate)
            family = {pid: start_of(pid) for pid in descendants(launched.process.pid)}
            threads = thread_count(parent_of(candidate.pid))

        with pytest.raises(ExaminerError, match="closed"):
            candidate.close()
        assert warmed
        assert threads == 1
        assert launched.process.returncode == 0
        assert len(family) >= 2
        assert all(gone(pid, started) for pid, started in family.items())

    def test_it_tells_its_versions(self, zygote: Zygote) -> None:
        """A result names them."""
        assert zygote.ready.versions.keys() == {"python", "torch", "numpy"}

    def test_a_zygote_that_is_gone_is_a_fault_of_ours(self, limits: Limits) -> None:
        """Never one of the student's."""
        launched = launch()
        with Zygote(launched) as zygote:
            _ = zygote.ready
            launched.process.kill()
            launched.process.wait()

            with pytest.raises(ExaminerError):
                zygote.candidate(limits, 1)

    def test_candidates_do_not_pile_up(self, zygote: Zygote, limits: Limits) -> None:
        """One that was closed is gone, and its descriptors with it."""
        before = len(list(Path("/proc/self/fd").iterdir()))

        for _ in range(5):
            zygote.candidate(limits, 1).close()

        assert len(list(Path("/proc/self/fd").iterdir())) == before


def thread_count(pid: int) -> int:
    """Return how many threads a process has."""
    return len(os.listdir(f"/proc/{pid}/task"))  # noqa: PTH208 - a count


class TestWords:
    """Every outcome has its verdict and a sentence."""

    @pytest.mark.parametrize(
        ("used", "word"), [(0.0, "waiting"), (0.9, "waiting"), (1.1, "computing"), (2.0, "computing")]
    )
    def test_a_time_limit_tells_waiting_from_computing(self, used: float, word: str) -> None:
        """By the CPU time that was used meanwhile."""
        found = out_of_time(2, used)

        assert (found.verdict, word in found.message) == (Verdict.TIME_LIMIT, True)

    @pytest.mark.parametrize(
        ("status", "verdict"),
        [
            (0, Verdict.CRASHED),
            (3 << 8, Verdict.CRASHED),
            (9, Verdict.CRASHED),
            (24, Verdict.TIME_LIMIT),
            (25, Verdict.OUTPUT_LIMIT),
            (31, Verdict.FORBIDDEN),
            pytest.param(40, Verdict.CRASHED),
        ],
        ids=["exit 0", "exit 3", "SIGKILL", "SIGXCPU", "SIGXFSZ", "SIGSYS", "real-time signal"],
    )
    def test_the_way_a_process_ended_has_a_verdict(self, status: int, verdict: Verdict) -> None:
        """As ``wait`` reports it."""
        ended = Ended(id=1, status=status, cpu_seconds=1, peak_kib=1)

        assert failure_of_end(ended).verdict is verdict

    @pytest.mark.parametrize(
        ("error", "message", "verdict"),
        [
            ("ValueError", "bad", Verdict.RUNTIME_ERROR),
            ("MemoryError", "", Verdict.MEMORY_LIMIT),
            ("RuntimeError", "DefaultCPUAllocator: can't allocate memory: you tried", Verdict.MEMORY_LIMIT),
            ("OSError", "[Errno 27] File too large", Verdict.OUTPUT_LIMIT),
            ("OSError", "[Errno 2] No such file", Verdict.RUNTIME_ERROR),
            ("WireError", "too large to be sent", Verdict.WRONG_ANSWER),
            ("NotImplementedError", "", Verdict.RUNTIME_ERROR),
            ("SystemExit", "1", Verdict.RUNTIME_ERROR),
        ],
    )
    def test_an_exception_has_a_verdict(self, error: str, message: str, verdict: Verdict) -> None:
        """By its type, and by its words where the type says too little."""
        raised = Raised(id=1, error=error, message=message, frames=[], suggestion="")

        found = failure_of_exception(raised)

        assert found.verdict is verdict
        assert found.error == error


class TestExpected:
    """The next candidate is forked while nobody waits for it."""

    @pytest.fixture
    def own(self) -> Iterator[Zygote]:
        """A zygote that no other test has candidates of."""
        with Zygote(launch()) as zygote:
            _ = zygote.ready
            yield zygote

    def test_one_like_it_is_there_already(self, own: Zygote, limits: Limits) -> None:
        """It was forked before it was asked for, and answers as any other."""
        own.expect(limits, 7)
        own.expect(limits, 7)
        before = own.candidate(limits, 7)
        after = own.candidate(limits, 7)

        assert load(before, "def f(x): return x + 1") == []
        assert value(before, x=1) == 2
        # Only one was ordered ahead: the numbers of processes go up.
        assert start_of(before.pid) <= start_of(after.pid)
        before.close()
        after.close()

    def test_another_one_takes_its_place_where_it_does_not_fit(self, own: Zygote, limits: Limits) -> None:
        """With other limits, another seed or fewer modules it is ended, and nothing of it is left."""
        own.expect(limits, 7)
        own.candidate(dataclasses.replace(limits, memory_mib=300), 7).close()
        own.expect(limits, 7)
        own.candidate(limits, 8).close()
        own.expect(limits, 7)
        own.warm(["json.tool"])
        candidate = own.candidate(limits, 7)

        assert load(candidate, "def f(): return 5") == []
        assert value(candidate) == 5
        candidate.close()

    def test_nothing_of_it_is_left_when_the_zygote_is_closed(self, limits: Limits) -> None:
        """Neither a process nor a descriptor, whether its coming was heard of or not."""
        before = len(list(Path("/proc/self/fd").iterdir()))
        others = set(descendants(os.getpid()))
        for heard in (False, True):
            zygote = Zygote(launch())
            _ = zygote.ready
            zygote.expect(limits, 7)
            if heard:
                zygote.warm(["json.tool"])
            family = {pid: start_of(pid) for pid in set(descendants(os.getpid())) - others if "zygote" in title_of(pid)}
            zygote.close()

            assert all(gone(pid, started, 10) for pid, started in family.items())
        assert len(list(Path("/proc/self/fd").iterdir())) == before
