"""Executed notebooks: real kernels, forked, sealed, and bounded from outside, whatever the notebook does."""

import base64
import dataclasses
import json
import os
import platform
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import nbformat
import pytest
from nbformat import NotebookNode, v4
from processes import descendants, gone, start_of, title_of

from grader.course import load_course
from grader.errors import ExaminerError, PolicyError, SubmissionError
from grader.examiner.host import Zygote
from grader.examiner.launch import launch
from grader.executed.host import execute_notebook
from grader.executed.messages import Bounds
from grader.executed.provisioner import KERNEL_MODULE, Source
from grader.executed.quota import Quota
from grader.executed.running import run_notebook
from grader.executed.sheet import clean_notebook, to_bytes
from grader.model import Limits
from grader.places import builtin_course
from grader.wire.messages import Load

pytestmark = pytest.mark.skipif(platform.system() != "Linux", reason="kernels are forked, which takes Linux")

COURSE = builtin_course()
LIMITS = Limits(cpu_seconds=60, memory_mib=512)
BOUNDS = Bounds(cell_seconds=30, total_seconds=60, cell_outputs=5, cell_bytes=100_000, total_bytes=1_000_000)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
GRADE = str(Path(sys.executable).with_name("grade"))


@dataclasses.dataclass(frozen=True)
class Run:
    """What came of a notebook: its cells, and why it ended early or ""."""

    cells: list[NotebookNode]
    note: str

    def shown(self, index: int) -> str:
        """Return everything that a cell shows, as one text."""
        return json.dumps(self.cells[index].outputs)


Execute = Callable[..., Run]


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    """One that kernels are forked from, with all layers that this machine has."""
    with Zygote(launch([COURSE / "solutions"])) as zygote:
        zygote.warm([KERNEL_MODULE])
        yield zygote


@pytest.fixture
def execute(zygote: Zygote, tmp_path: Path) -> Execute:
    """Run cells in a kernel; the way to it is gone afterwards."""
    return lambda *cells, **changes: _execute(zygote, tmp_path / "way", cells, **changes)


def _execute(
    zygote: Zygote, folder: Path, cells: tuple[str, ...], *, prelude: str = "import torch", **changes: Any
) -> Run:
    folder.mkdir()
    notebook = clean_notebook(written(*cells))
    bounds = msgspec.structs.replace(BOUNDS, **changes)
    note = run_notebook(notebook, prelude, Source(zygote, LIMITS, 1), folder, bounds)
    assert not folder.exists()
    return Run(nbformat.reads(to_bytes(notebook.cells).decode(), as_version=4).cells, note)


def written(*cells: str | NotebookNode) -> bytes:
    """Return the bytes of a notebook with these cells."""
    made = [v4.new_code_cell(textwrap.dedent(cell)) if isinstance(cell, str) else cell for cell in cells]
    return nbformat.writes(v4.new_notebook(cells=made)).encode()


@pytest.fixture(scope="module")
def ordinary(zygote: Zygote, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Several ordinary cells in one kernel."""
    cells = (
        "print('out')\nimport sys\nprint('err', file=sys.stderr)\ntorch.ones(2)",
        f"from IPython.display import Image, display\nimport base64\ndisplay(Image(base64.b64decode('{PIXEL}')))",
        "1 / 0",
        "import asyncio\nawait asyncio.sleep(0.01)\nvalue = 7",
        "%%time\nvalue + 1",
        "!ls",
        "shown = display('a', display_id='x')\ndisplay('b')\nshown.update('c')",
        "for i in range(3):\n    print(i, flush=True)",
        "input()",
        "value",
    )
    return _execute(zygote, tmp_path_factory.mktemp("run") / "way", cells, cell_outputs=100)


class TestOutputs:
    """The file shows what Jupyter would have shown."""

    def test_the_notebook_is_run_to_its_end(self, ordinary: Run) -> None:
        """An error in a cell does not keep the next from being ordinary."""
        assert ordinary.note == ""
        assert ordinary.cells[-1].outputs[0].data["text/plain"] == "7"
        assert [cell.execution_count for cell in ordinary.cells] == list(range(1, 11))

    def test_streams_and_the_value(self, ordinary: Run) -> None:
        """Also a value made with the prelude's names."""
        kinds = {output.get("name", output.output_type): output for output in ordinary.cells[0].outputs}

        assert kinds["stdout"].text == "out\n"
        assert kinds["stderr"].text == "err\n"
        assert kinds["execute_result"].data["text/plain"] == "tensor([1., 1.])"

    def test_a_picture(self, ordinary: Run) -> None:
        """As a plot is displayed."""
        assert base64.b64decode(ordinary.cells[1].outputs[0].data["image/png"]) == base64.b64decode(PIXEL)

    def test_an_error(self, ordinary: Run) -> None:
        """With its traceback."""
        (output,) = ordinary.cells[2].outputs

        assert (output.output_type, output.ename) == ("error", "ZeroDivisionError")

    def test_await_and_magics(self, ordinary: Run) -> None:
        """What only IPython understands."""
        assert "error" not in ordinary.shown(3)
        assert "Wall time" in ordinary.shown(4)
        assert '"8"' in ordinary.shown(4)

    def test_a_shell_line_fails_with_a_word(self, ordinary: Run) -> None:
        """Not with forty lines of traceback through pexpect."""
        (output,) = ordinary.cells[5].outputs

        assert output.text == "UsageError: no programs can be started here: ls\n"

    def test_a_display_is_updated_where_it_stands(self, ordinary: Run) -> None:
        """As progress bars do it."""
        assert [output.data["text/plain"] for output in ordinary.cells[6].outputs] == ["'c'", "'b'"]

    def test_what_is_printed_in_pieces_is_one_output(self, ordinary: Run) -> None:
        """However long the cell took."""
        assert [output.text for output in ordinary.cells[7].outputs] == ["0\n1\n2\n"]

    def test_nobody_is_there_to_be_asked(self, ordinary: Run) -> None:
        """``input`` fails instead of waiting."""
        assert "StdinNotImplementedError" in ordinary.shown(8)


PROBE = """
def probe(action):
    try:
        print('did', action())
    except BaseException as error:
        print('refused', type(error).__name__)
"""


class TestSeal:
    """What a kernel cannot do; what a candidate cannot either stands in ``test_lockdown.py``."""

    @pytest.mark.parametrize("without", [(), pytest.param(("bwrap",), marks=pytest.mark.slow)])
    def test_nothing_is_within_reach(self, tmp_path: Path, zygote: Zygote, limits: Limits, without: tuple[str]) -> None:
        """Files, the network, processes, and the folders of others."""
        if without:
            zygote = Zygote(launch([COURSE / "solutions"], without=without))
            zygote.warm([KERNEL_MODULE])
        neighbour = zygote.candidate(limits, 1)
        text = "import pathlib\npathlib.Path('mine').write_text('x')"
        neighbour.ask(Load(id=1, space="submission", name="a.py", text=text, stubs=[]), 5)
        actions = [
            f"open({str(next((COURSE / 'solutions').glob('0*.py')))!r}).read()",
            f"open({str(Path(__file__))!r}).read()",
            "os.listdir(os.path.expanduser('~root'))",
            "open('/etc/passwd').read()",
            "socket.socket(socket.AF_INET)",
            "socket.socket(socket.AF_UNIX)",
            "os.fork()",
            "os.execv('/bin/true', ['/bin/true'])",
            "subprocess.run(['/bin/true'])",
            "os.kill(os.getppid(), 0)",
            "os.listdir(os.path.dirname(os.getcwd()) if os.getcwd() != '/' else '/root')",
            "open('/tmp/outside', 'w')",
            "os.environ['PATH']",
        ]
        cells = [PROBE, "import os, socket, subprocess\n" + "\n".join(f"probe(lambda: {each})" for each in actions)]

        run = _execute(zygote, tmp_path / "way", tuple(cells), cell_outputs=100)
        neighbour.close()
        if without:
            zygote.close()

        said = run.cells[1].outputs[0].text.splitlines()
        told = zip(actions, said, strict=True)
        assert [action for action, what in told if not what.startswith("refused")] == []

    def test_it_has_a_folder_of_its_own(self, execute: Execute) -> None:
        """Where bubblewrap gives it one, and never a descriptor that leads elsewhere."""
        run = execute(
            """
            import os, stat
            kinds = set()
            for descriptor in range(3, 256):
                try: kinds.add(stat.S_IFMT(os.fstat(descriptor).st_mode))
                except OSError: pass
            print(stat.S_IFDIR in kinds, stat.S_IFREG in kinds)
            """
        )

        assert run.cells[0].outputs[0].text == "False False\n"


@pytest.mark.slow
class TestBounds:
    """However much a cell shows, and however long it runs."""

    def test_an_endless_cell_is_interrupted_and_the_next_one_run(self, execute: Execute) -> None:
        """With a word in the cell."""
        run = execute("while True: pass", "print('next')", cell_seconds=1)

        assert "KeyboardInterrupt" in run.shown(0)
        assert "interrupted after 1 seconds" in run.shown(0)
        assert run.cells[1].outputs[0].text == "next\n"

    def test_endless_output_is_cut(self, execute: Execute) -> None:
        """Printed, displayed, or as one value; what follows is whole."""
        endless = ["while True: print('x' * 1000)", "while True: display('x')", "'x' * 10**7", "print('x' * 10**7)"]

        run = execute(*endless, "print('next')", cell_seconds=1)

        assert run.note == ""
        assert [len(run.cells[index].outputs) <= BOUNDS.cell_outputs + 3 for index in range(4)] == [True] * 4
        assert [len(run.shown(index)) < BOUNDS.cell_bytes * 2 for index in range(4)] == [True] * 4
        assert "left out" in run.shown(0)
        assert "left out" in run.shown(1)
        assert "MiB of output were left out" in run.shown(2)
        assert "MiB of output were left out" in run.shown(3)
        assert run.cells[4].outputs[0].text == "next\n"

    @pytest.mark.slow
    def test_a_kernel_that_heeds_no_interrupt_is_ended(self, execute: Execute) -> None:
        """The cells after it show that they were not run."""
        run = execute("import signal\nsignal.signal(2, signal.SIG_IGN)\nwhile True: pass", "1", cell_seconds=1)

        assert "although it was interrupted" in run.note
        assert run.note in run.shown(0)
        assert run.cells[1].outputs == []

    def test_the_time_for_all_cells_is_limited(self, execute: Execute) -> None:
        """Those that are left are not run."""
        run = execute("import time\ntime.sleep(1.2)", "print(1)", total_seconds=1)

        assert run.note == "The time for the notebook is over."
        # On a busy machine the time may be over before the first of them.
        assert run.note in run.shown(0) + run.shown(1)

    @pytest.mark.parametrize(
        ("deadly", "cause"),
        [
            ("import os\nos._exit(3)", "exit code 3"),
            pytest.param("import ctypes\nctypes.string_at(0)", "SIGSEGV", marks=pytest.mark.slow),
            pytest.param("import ctypes\nctypes.CDLL(None).unshare(0x10000000)", "SIGSYS", marks=pytest.mark.slow),
        ],
    )
    def test_a_kernel_that_dies_leaves_what_there_was(self, execute: Execute, deadly: str, cause: str) -> None:
        """And a word on its end."""
        run = execute("print('before')", deadly, "print('after')")

        assert run.cells[0].outputs[0].text == "before\n"
        assert cause in run.note
        assert run.note in run.shown(1)
        assert run.cells[2].outputs == []


GARBAGE = """
import os
for descriptor in range(3, 256):
    try:
        os.write(descriptor, b"garbage" * 1000)
    except OSError:
        pass
"""
FORGED = """
shell = get_ipython()
for kind, content in [
    ("display_data", {"data": 7}),
    ("display_data", {"data": {"text/plain": {"a": [1]}}, "transient": 3}),
    ("update_display_data", {"data": {}, "transient": {"display_id": ["x"]}}),
    ("execute_result", {}),
    ("stream", {"name": 1, "text": None}),
    ("error", {"traceback": 3}),
    ("comm_open", {"comm_id": "1", "target_name": "jupyter.widget", "data": {"state": {}}}),
    ("execute_input", {"execution_count": "many"}),
    ("nonsense", {}),
]:
    shell.kernel.session.send(shell.kernel.iopub_socket, kind, content, parent=shell.get_parent())
print("honest")
"""


@pytest.mark.slow
class TestHostileMessages:
    """The kernel knows its key, and may say whatever it likes."""

    @pytest.mark.slow
    def test_garbage_on_every_descriptor(self, execute: Execute) -> None:
        """The connection is lost; the notebook is not."""
        run = execute("print('before')", GARBAGE, "print('after')", cell_seconds=1)

        assert run.cells[0].outputs[0].text == "before\n"
        assert run.note

    def test_forged_messages_do_nothing(self, execute: Execute) -> None:
        """Signed as they should be, of kinds and with contents that they should not have."""
        run = execute(FORGED, "print('after')", cell_outputs=100)

        assert run.note == ""
        assert "honest" in run.shown(0)
        assert run.cells[1].outputs[0].text == "after\n"

    def test_a_reply_without_sense_ends_the_run(self, execute: Execute) -> None:
        """What there is is kept."""
        forged = """
            shell = get_ipython()
            parent = shell.get_parent()
            shell.kernel.session.pack = lambda _content: b"[[[["
        """

        run = execute("print('before')", forged, "print('after')", cell_seconds=1)

        assert run.cells[0].outputs[0].text == "before\n"
        assert run.note

    @pytest.mark.slow
    def test_a_message_of_endless_parts_is_met_by_the_memory_of_the_process(self) -> None:
        """The one that reads it ends, and nothing else; there is no notebook."""
        endless = """
            import os, stat
            # Frames of 255 bytes, each of which says that more will come.
            frames = (b"\\x01\\xff" + bytes(255)) * 1000
            sent = {}
            for descriptor in range(3, 256):
                try:
                    if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                        sent[descriptor] = 0
                except OSError:
                    pass
            while True:
                for descriptor, length in sent.items():
                    try:
                        sent[descriptor] += os.write(descriptor, frames[length % 257:])
                    except OSError:
                        pass
        """
        before = _temporary()
        course = load_course(COURSE)

        with pytest.raises(ExaminerError, match="ended unexpectedly"):
            execute_notebook(written(endless), course, bounds=Bounds(cell_seconds=60))

        assert _temporary() == before


def _temporary() -> set[str]:
    return {each for each in os.listdir("/tmp") if each.startswith("gradekit-")}  # noqa: PTH208, S108 - only looked at


def message(kind: str, **content: Any) -> dict[str, Any]:
    """Return a message of the kernel's."""
    return {"msg_type": kind, "parent_header": {"msg_id": "1"}, "content": content}


class TestQuota:
    """Messages are made anew from what is known of them."""

    @pytest.mark.parametrize(
        "hostile",
        [
            {},
            {"msg_type": "stream", "parent_header": None, "content": {}},
            {"msg_type": "stream", "parent_header": {}, "content": []},
            {"msg_type": ["stream"], "parent_header": {}, "content": {}},
            message("comm_open", comm_id="1", target_name="jupyter.widget", data={}),
            message("input_request", prompt="Password:"),
        ],
    )
    def test_what_is_not_known_is_dropped(self, hostile: dict[str, Any]) -> None:
        """Widgets and questions too."""
        assert Quota(BOUNDS).admit(hostile) is None

    def test_only_text_is_kept_of_a_display(self) -> None:
        """And no view of a widget, whose state is never written."""
        data = {"text/plain": ["a", "b"], "application/json": {"a": 1}, "application/vnd.jupyter.widget-view+json": "x"}

        admitted = Quota(BOUNDS).admit(message("display_data", data=data, metadata={"isolated": True}))

        assert admitted is not None
        assert admitted["content"] == {"data": {"text/plain": "ab"}, "metadata": {}}

    def test_a_cell_that_was_cut_stays_cut(self) -> None:
        """One word on it, and nothing after that, until the next cell."""
        quota = Quota(BOUNDS)
        shown = message("display_data", data={"text/plain": "x"})

        kinds = [(quota.admit(shown) or {"msg_type": None})["msg_type"] for _ in range(8)]

        assert kinds == ["display_data"] * 5 + ["stream", None, None]
        assert quota.admit({**shown, "parent_header": {"msg_id": "2"}})
        assert quota.admit(shown) is None

    def test_a_flood_that_comes_late_costs_the_next_cell_nothing(self) -> None:
        """Each output counts for the cell that made it, and what is dropped counts for none."""
        quota = Quota(BOUNDS)
        flood = message("stream", name="stdout", text="x" * 50_000)
        for _ in range(100):
            quota.admit(flood)

        assert quota.admit({**flood, "parent_header": {"msg_id": "2"}})

    def test_an_animation_is_not_cut(self) -> None:
        """Each picture takes the place of the one before."""
        quota = Quota(BOUNDS)

        for _ in range(20):
            assert quota.admit(message("clear_output", wait=True))
            assert quota.admit(message("display_data", data={"text/plain": "x"}))

    def test_answers_to_what_nobody_asked_are_bounded(self) -> None:
        """A hostile kernel may name as many questions as it likes."""
        quota = Quota(msgspec.structs.replace(BOUNDS, total_bytes=1 << 30))
        shown = message("display_data", data={"text/plain": "x"})

        admitted = [quota.admit({**shown, "parent_header": {"msg_id": str(each)}}) for each in range(5000)]

        assert 2000 < sum(each is not None for each in admitted) < 3000

    def test_all_cells_together_are_bounded(self) -> None:
        """Many cells that show much each do not add up to more than a file may hold."""
        quota = Quota(BOUNDS)
        admitted = 0
        for cell in range(100):
            piece = message("stream", name="stdout", text="x" * 50_000)
            found = quota.admit({**piece, "parent_header": {"msg_id": str(cell)}})
            admitted += found is not None and found["content"]["name"] == "stdout"

        assert admitted * 50_000 <= BOUNDS.total_bytes


class TestFile:
    """What is written is a notebook, of sources and outputs alone."""

    def test_what_a_file_carries_besides_is_left_behind(self) -> None:
        """Signatures, marks of trust, states of widgets, old outputs."""
        cell = v4.new_code_cell("1", metadata={"trusted": True, "tags": ["a"]})
        cell.outputs = [v4.new_output("stream", text="old")]
        notebook = v4.new_notebook(cells=[cell], metadata={"signature": "sha256:0", "widgets": {"state": 1}})

        written = to_bytes(clean_notebook(nbformat.writes(notebook).encode()).cells)

        assert b"trusted" not in written
        assert b"widgets" not in written
        assert b"signature" not in written
        assert b"old" not in written
        nbformat.validate(nbformat.reads(written.decode(), as_version=4))

    def test_format_3_is_upgraded(self) -> None:
        """As it is read for grading."""
        cell = {"cell_type": "code", "language": "python", "input": "1 + 1", "outputs": [], "metadata": {}}
        old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": "old"}, "worksheets": [{"cells": [cell]}]}

        assert [cell.source for cell in clean_notebook(json.dumps(old).encode()).cells] == ["1 + 1"]

    @pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"nbformat": 4, "cells": 1}'])
    def test_what_is_no_notebook_is_refused(self, data: bytes) -> None:
        """In one sentence."""
        with pytest.raises(SubmissionError, match="cannot be executed"):
            clean_notebook(data)

    def test_half_a_surrogate_pair_is_written(self) -> None:
        """JSON can say it; a file cannot hold it."""
        cell = v4.new_code_cell("1")
        cell.outputs = [v4.new_output("stream", name="stdout", text="a\ud800b")]

        assert b"a?b" in to_bytes([cell])


class TestCommand:
    """``grade check --executed``."""

    @pytest.mark.slow
    def test_the_notebook_is_written_beside_the_judgement(self, tmp_path: Path) -> None:
        """The judgement stays what it is; skipped cells are not run; nothing is left but the file."""
        skipped = v4.new_code_cell("print('never')", metadata={"tags": ["skip-grading"]})
        source = "import time\ntime.sleep(0.5)\nprint('ran', F.relu)\ndef nll(a, t): return a"
        (tmp_path / "work.ipynb").write_bytes(written(v4.new_markdown_cell("# Work"), source, skipped))
        temporary = tmp_path / "tmp"
        temporary.mkdir()

        done = subprocess.run(
            [GRADE, "check", "nll", "--in", "work.ipynb", "--executed", "out.ipynb"],
            cwd=tmp_path,
            env={**os.environ, "TMPDIR": str(temporary)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

        if "neither a folder nor a .py file" in done.stderr:
            pytest.skip("this gradekit reads no notebooks")
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Wrote out.ipynb" in done.stderr
        notebook = nbformat.read(tmp_path / "out.ipynb", as_version=4)
        nbformat.validate(notebook)
        assert notebook.cells[1].outputs[0].text.startswith("ran <function relu")
        assert notebook.cells[2].outputs == []
        assert sorted(each.name for each in tmp_path.iterdir()) == ["out.ipynb", "tmp", "work.ipynb"]
        assert list(temporary.iterdir()) == []

    @pytest.mark.parametrize(
        ("name", "target", "words"),
        [
            ("work.py", "out.ipynb", "is none"),
            ("work.ipynb", "work.ipynb", "was handed in"),
            ("work.ipynb", "none/out.ipynb", "no folder"),
        ],
    )
    def test_what_cannot_be_is_refused_before_anything_is_judged(
        self, tmp_path: Path, name: str, target: str, words: str
    ) -> None:
        """With what to do instead."""
        (tmp_path / name).write_bytes(written("1"))

        done = subprocess.run(
            [GRADE, "check", "nll", "--in", name, "--executed", target],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

        assert done.returncode == 2
        assert words in done.stderr
        assert done.stdout == ""

    def test_without_a_seal_there_is_no_kernel(self) -> None:
        """It is not run unsealed instead."""
        with pytest.raises(PolicyError, match="sealed kernel only"):
            execute_notebook(written("1"), load_course(COURSE), without=("fork",))


_STAND_IN = """
import sys
from grader.course import load_course
from grader.executed.host import execute_notebook
from grader.places import builtin_course
execute_notebook(open(sys.argv[1], "rb").read(), load_course(builtin_course()))
"""


@pytest.mark.parametrize(
    ("victim", "sent"),
    [
        ("command", "SIGKILL"),
        pytest.param("command", "SIGINT", marks=pytest.mark.slow),
        pytest.param("executor", "SIGKILL", marks=pytest.mark.slow),
    ],
)
def test_nothing_is_left_however_it_ends(tmp_path: Path, victim: str, sent: str) -> None:
    """No process, no file: the command may be killed, or the process that executes for it."""
    (tmp_path / "work.ipynb").write_bytes(written("while True: pass"))
    (tmp_path / "tmp").mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", _STAND_IN, str(tmp_path / "work.ipynb")],
        env={**os.environ, "TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": str(COURSE)},
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    # The command, the executor, bubblewrap twice or not at all, the zygote, the kernel.
    family: dict[int, int] = {}
    while time.monotonic() < deadline and not any(_is_busy_kernel(pid) for pid in family):
        family |= {pid: start_of(pid) for pid in descendants(process.pid) if Path(f"/proc/{pid}").exists()}
        time.sleep(0.05)
    executor = descendants(process.pid)[0]

    os.kill(process.pid if victim == "command" else executor, getattr(signal, sent))

    process.wait(30)
    assert len(family) >= 3
    assert [pid for pid, started in family.items() if not gone(pid, started)] == []
    assert list((tmp_path / "tmp").iterdir()) == []


def _is_busy_kernel(pid: int) -> bool:
    """Whether *pid* is a kernel: nothing else here has so many threads."""
    try:
        return len(list(Path(f"/proc/{pid}/task").iterdir())) > 5 and "candidate.zygote" in title_of(pid)
    except OSError:
        return False
