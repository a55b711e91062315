"""Checking from inside a notebook: in real kernels, in IPython, and in a real browser."""

import dataclasses
import os
import re
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from leftovers import english_in
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from processes import descendants, gone, start_of, title_of
from rich.cells import cell_len

from grader.errors import ExaminerError, SubmissionError
from grader.inside.card import Card, card_of, html_of, text_of
from grader.inside.checking import Checked, _failed
from grader.inside.gathering import NOTEBOOK, gather
from grader.inside.history import needed, pieces_of
from grader.language import language_of
from grader.result import Diagnosis, ExerciseResult, Result, TestResult, TrainingResult, Trust, Verdict
from grader.saying import say

ROOT = Path(__file__).parent.parent
NO_SIGMOID = "def mnist_loss(predictions, targets):\n    return (predictions - targets).abs().mean()\n"
RIGHT = (
    "def mnist_loss(predictions, targets):\n"
    "    predictions = predictions.sigmoid()\n"
    "    return torch.where(targets == 1, 1 - predictions, predictions).mean()\n"
)


class Kernel:
    """A running kernel, fed cell by cell as Jupyter does it."""

    def __init__(self, folder: Path) -> None:
        self.client = NotebookClient(
            new_notebook(), timeout=120, allow_errors=True, resources={"metadata": {"path": str(folder)}}
        )
        self.client.create_kernel_manager()
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder),
            "IPYTHONDIR": str(folder / ".ipython"),
        }
        self.client.start_new_kernel(env=environment, cwd=str(folder))
        self.client.start_new_kernel_client()

    def run(self, text: str) -> Any:
        """Run *text* as a cell and return the cell with its outputs."""
        cell = new_code_cell(text)
        self.client.nb.cells.append(cell)
        self.client.execute_cell(cell, len(self.client.nb.cells) - 1)
        return cell

    def shown(self, text: str) -> tuple[str, str]:
        """Run *text* and return the one thing it shows, as text and as HTML."""
        (output,) = self.run(text).outputs
        assert output.output_type in ("display_data", "execute_result"), output
        return output.data["text/plain"], output.data["text/html"]

    @property
    def pid(self) -> int:
        """The number of the kernel's process."""
        return int(self.client.km.provisioner.pid)

    def close(self) -> None:
        """Shut the kernel down as Jupyter does."""
        self.client._cleanup_kernel()


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """One kernel for the tests of this file, with the extension loaded."""
    kernel = Kernel(tmp_path_factory.mktemp("notebook"))
    assert kernel.run("%load_ext grader").outputs == []
    yield kernel
    kernel.close()


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """An IPython in this process that has run nothing; what it is given is not judged here."""
    shell = InteractiveShell()
    yield shell
    shell.history_manager.end_session()
    InteractiveShell.clear_instance()


def text_sent(shell: InteractiveShell, *names: str) -> str:
    """Return the source of the notebook's cells that would be sent for *names*."""
    return next(file.text for file in gather(shell, names).submission.files if file.name == NOTEBOOK)


# In a kernel


def test_a_wrong_answer_becomes_a_card_with_its_diagnosis(kernel: Kernel) -> None:
    """The card names the mistake, shows what was tried, and keeps the hint folded; text says the same."""
    kernel.run(NO_SIGMOID)

    text, html = kernel.shown("%grade mnist_loss")

    assert "The sigmoid is missing" in text
    assert all(word in text for word in ("tried", "came", "expected", "hint"))
    assert "<strong>The sigmoid is missing" in html
    assert "<details><summary>A hint</summary>" in html
    assert "\x1b" not in text


def test_a_redefinition_is_what_counts_and_the_value_has_the_result(kernel: Kernel) -> None:
    """The function is judged as it stands now, not as the notebook's file or an earlier cell says."""
    kernel.run(NO_SIGMOID)
    kernel.run(RIGHT)

    text, _ = kernel.shown("import grader\ngrader.check('mnist_loss')")
    said = kernel.run("print(grader.check('mnist_loss').result.verdict)").outputs[0].text

    assert text.startswith("✓ mnist_loss  accepted")
    assert said == "accepted\n"


def test_helpers_of_other_cells_come_along(kernel: Kernel) -> None:
    """A function of one cell, a constant of another and an import of a third are sent with it."""
    kernel.run("import math")
    kernel.run("ONE = math.ceil(0.5)")
    kernel.run("def squeezed(x):\n    return ONE / (ONE + x.neg().exp())")
    kernel.run("def sigmoid(x):\n    return squeezed(x)")

    assert kernel.shown("%grade sigmoid")[0].startswith("✓ sigmoid  accepted")


def test_an_exception_names_the_cell_and_the_line(kernel: Kernel) -> None:
    """The place is given as Jupyter shows it: the number of the cell, the line in it."""
    cell = kernel.run("# a comment\n\ndef relu(x):\n    y = x\n    return y.nothing_like_that()")

    text, _ = kernel.shown("%grade relu")

    assert f"In [{cell.execution_count}], line 5" in text
    assert NOTEBOOK not in text


def test_an_import_from_a_file_beside_the_notebook_is_sent_as_that_file(kernel: Kernel) -> None:
    """`from helpers import …` works, with what that file imports in turn, and so does a star."""
    folder = Path(kernel.client.resources["metadata"]["path"])
    (folder / "deeper.py").write_text("def half(x):\n    return x / 2\n", encoding="utf-8")
    (folder / "helpers.py").write_text(
        "from deeper import half\n\ndef mse(predictions, targets):\n"
        "    return half((predictions - targets) ** 2).mean() * 2\n",
        encoding="utf-8",
    )
    kernel.run("from helpers import mse")

    text, _ = kernel.shown("%grade mse")

    assert text.startswith("✓ mse  accepted")


def test_the_card_speaks_the_language_asked_for(kernel: Kernel) -> None:
    """By an option of the magic and an argument of the function; also where nothing can be judged."""
    kernel.run("def relu(x):\n    return x.nothing_like_that()")

    text, html = kernel.shown("%grade relu --lang ko")
    again, _ = kernel.shown("import grader\ngrader.check('no_such', lang='zh-TW')")
    absent, _ = kernel.shown("grader.check('apply_step', lang='zh-TW')")

    assert text.startswith("✗ relu  실행 오류")
    assert "2번째 줄" in text
    assert '<div class="gradekit" lang="ko">' in html
    assert english_in(text) == []
    assert "no_such" in again
    assert absent.startswith("本筆記本裡尚未定義 apply_step。")


def test_an_untouched_stub_is_not_done_yet(kernel: Kernel) -> None:
    """A stub is missing here as everywhere, and no failure."""
    kernel.run("def quadratic(t, params):\n    raise NotImplementedError('TODO')")

    assert kernel.shown("%grade quadratic")[0].startswith("· quadratic  not done yet")


def test_what_is_not_there_is_said_beside_what_is(kernel: Kernel) -> None:
    """One name that was deleted does not keep the other from being judged."""
    kernel.run(RIGHT)
    kernel.run("def nll(a, t):\n    return a\ndel nll")

    alone, _ = kernel.shown("%grade nll")
    both, _ = kernel.shown("%grade mnist_loss nll")

    assert alone.startswith("nll is not defined in this notebook yet.")
    assert "✓ mnist_loss  accepted" in both
    assert "· nll  not defined in this notebook yet" in both


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("%grade mnist_los", "Did you mean mnist_loss?"),
        pytest.param("%grade --data /nowhere mnist_loss", "/nowhere is not there", marks=pytest.mark.slow),
        ("grader.check(course='/nowhere')", "course.toml"),
        ("exec('def rank(t): return 0')\ngrader.check('rank')", "Write `def rank` into a cell"),
    ],
)
def test_what_cannot_be_judged_is_one_sentence_in_the_cell(kernel: Kernel, cell: str, words: str) -> None:
    """A mistake in the question is answered by a message, not by a traceback."""
    kernel.run(f"import grader\n{RIGHT}")

    text, html = kernel.shown(cell)

    assert words in text
    assert "Traceback" not in html


def test_a_worker_that_died_is_replaced(kernel: Kernel) -> None:
    """The next check starts another one; nobody notices but by the time it takes."""
    kernel.run(RIGHT)
    kernel.shown("%grade mnist_loss")
    (worker,) = [pid for pid in descendants(kernel.pid) if _is_worker(pid)]
    started = start_of(worker)
    os.kill(worker, signal.SIGKILL)
    assert gone(worker, started)

    assert kernel.shown("%grade mnist_loss")[0].startswith("✓ mnist_loss  accepted")


@pytest.mark.slow
def test_an_interrupted_check_leaves_the_next_one_right(kernel: Kernel) -> None:
    """Who interrupts the kernel gets no late answer to the last question."""
    kernel.run("def nll(a, t):\n    while True:\n        pass")
    timer = threading.Timer(3, os.kill, (kernel.pid, signal.SIGINT))
    timer.start()
    outputs = kernel.run("%grade nll").outputs
    timer.join()
    kernel.run(RIGHT)

    assert [output.ename for output in outputs] == ["KeyboardInterrupt"]
    assert kernel.shown("%grade mnist_loss")[0].startswith("✓ mnist_loss  accepted")


def test_no_students_function_runs_in_the_kernel(kernel: Kernel) -> None:
    """The kernel's own copy of the function is never called."""
    kernel.run("calls = []\ndef rank(t):\n    calls.append(1)\n    return t.ndim")

    assert kernel.shown("%grade rank")[0].startswith("✓ rank")
    assert kernel.run("print(len(calls))").outputs[0].text == "0\n"


@pytest.mark.parametrize("way", ["killed", pytest.param("shut down", marks=pytest.mark.slow)])
def test_no_process_outlives_the_kernel(tmp_path: Path, way: str) -> None:
    """Neither a kernel that ends nor one that is killed leaves its worker behind, or what that started."""
    kernel = Kernel(tmp_path)
    kernel.run(f"%load_ext grader\n{RIGHT}")
    kernel.shown("%grade mnist_loss")
    family = {pid: start_of(pid) for pid in [kernel.pid, *descendants(kernel.pid)]}
    assert any(_is_worker(pid) for pid in family)

    if way == "killed":
        os.kill(kernel.pid, signal.SIGKILL)
    kernel.close()

    assert [pid for pid, started in family.items() if not gone(pid, started)] == []


def _is_worker(pid: int) -> bool:
    try:
        return "grader.worker.main" in title_of(pid)
    except OSError:
        return False


@pytest.mark.slow
def test_a_whole_notebook_of_the_kit_runs(tmp_path: Path) -> None:
    """Every cell of a new notebook runs; each check says that its exercise is not done yet."""
    grade = str(Path(sys.executable).with_name("grade"))
    subprocess.run([grade, "init", "--notebooks", "."], cwd=tmp_path, check=True, capture_output=True)
    notebook = nbformat.read(tmp_path / "04_loss.ipynb", as_version=4)
    kernel = Kernel(tmp_path)

    cells = [kernel.run(cell.source) for cell in notebook.cells if cell.cell_type == "code"]
    kernel.close()

    shown = [cell.outputs[0].data["text/plain"] for cell in cells if cell.source.startswith("%grade")]
    assert len(shown) == 6
    assert all("not done yet" in text for text in shown)


@pytest.mark.slow
def test_plain_ipython_shows_text(tmp_path: Path) -> None:
    """In a terminal the same magic and the same function print text that reads well, and nothing of HTML."""
    lines = [
        "%load_ext grader",
        "import torch, grader",
        *_one_line(RIGHT),
        "%grade mnist_loss",
        "grader.check('sigmoid')",
    ]
    done = subprocess.run(
        [str(Path(sys.executable).with_name("ipython")), "--no-banner", "--simple-prompt", "--colors=NoColor"],
        input="\n".join([*lines, "exit", ""]),
        env={**os.environ, "PYTHONPATH": str(ROOT), "IPYTHONDIR": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert "✓ mnist_loss  accepted  7 of 7" in done.stdout, done.stdout + done.stderr
    assert "sigmoid is not defined in this notebook yet." in done.stdout
    assert "<div" not in done.stdout


def _one_line(text: str) -> list[str]:
    return [f"get_ipython().run_cell({text!r}, store_history=True);"]


def test_outside_of_ipython_the_message_says_where_to_go() -> None:
    """In a plain Python nothing remembers what was typed."""
    done = subprocess.run(
        [sys.executable, "-c", "import grader; grader.check('mnist_loss')"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "grade check" in done.stderr.splitlines()[-1]


def test_importing_grader_imports_nothing_heavy() -> None:
    """`import grader` is for everybody: IPython, jupytext, jinja2 and torch come when they are needed."""
    heavy = ("torch", "IPython", "jupytext", "jinja2", "click")
    code = f"import sys, grader; print([each for each in {heavy} if each in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "[]\n"


# What is sent


def slice_of(name: str, *cells: str, bound: str = "") -> list[str]:
    """Return the lines that *name* needs of *cells*; the kernel has the names in *bound*, or all."""
    pieces = pieces_of(enumerate(map(textwrap.dedent, cells), start=1))
    names = bound.split() or {each for piece in pieces for each in piece.binds}
    return [line for piece in needed(pieces, {name: None}, names) for line in piece.lines]


def test_only_what_is_used_is_sent() -> None:
    """Neither experiments nor other functions go along; what the function uses does, however far away."""
    cells = [
        "import torch, os",
        "a = 1\nb = 2\nprint(a)",
        "def g(): return a",
        "def other(): return b",
        "def f(): return g()",
    ]

    assert slice_of("f", *cells) == ["a = 1", "def g(): return a", "def f(): return g()"]


def test_a_value_is_made_of_what_was_there_then() -> None:
    """`y = x` took the first x; the function that reads x later sees the last."""
    cells = ["x = 1", "y = x", "x = 2", "def f(): return x, y"]

    assert slice_of("f", *cells) == ["x = 1", "y = x", "x = 2", "def f(): return x, y"]


def test_an_augmented_name_needs_its_beginning() -> None:
    """`n += 1` is of no use without `n = 0`."""
    assert slice_of("f", "n = 0", "n += 1", "def f(): return n") == ["n = 0", "n += 1", "def f(): return n"]


def test_decorators_defaults_bases_and_comprehensions_are_used_at_once() -> None:
    """What stands around a body is run with the definition, so it has to be there before."""
    cells = [
        "def d(f): return f",
        "z = 3",
        "class B: pass",
        "@d\ndef f(a=z):\n    return [i for i in g]",
        "g = [B() for _ in '1']",
    ]

    assert slice_of("f", *cells) == [*cells[:3], "@d", "def f(a=z):", "    return [i for i in g]", cells[4]]


def test_both_imports_of_one_package_count() -> None:
    """`import a.b` and `import a.c` bind the same name."""
    cells = ["import os.path", "import os", "def f(): return os.path.sep"]

    assert slice_of("f", *cells) == cells


def test_a_deleted_name_is_not_found_again() -> None:
    """A function that uses what was deleted fails in the kernel, and so it does for the judge."""
    assert slice_of("f", "a = 1", "del a", "def f(): return a", bound="f") == ["def f(): return a"]


def test_magics_and_cells_that_are_no_python_are_left_out() -> None:
    """What is Jupyter's stays there; a definition under `%%time` counts."""
    cells = ["%matplotlib inline\nimport math", "%%bash\nls", "%%time\ndef f(): return math.pi", "def broken(:"]

    assert slice_of("f", *cells) == ["import math", "def f(): return math.pi"]


def test_a_definition_that_its_cell_never_came_to_does_not_count(shell: InteractiveShell) -> None:
    """A cell that failed above its definition changed nothing."""
    shell.run_cell("def f(): return 'first'", store_history=True)
    shell.run_cell("1 / 0\ndef f(): return 'second'", store_history=True)

    assert "first" in text_sent(shell, "f")
    assert "second" not in text_sent(shell, "f")


def test_a_definition_under_time_counts_and_one_by_exec_has_no_source(shell: InteractiveShell) -> None:
    """`%%time` runs its cell in its own way; `exec` leaves an older definition that is no longer true."""
    shell.run_cell("def f(): return 'old'", store_history=True)
    shell.run_cell("%%time\ndef f():\n    return 'timed'", store_history=True)
    timed = text_sent(shell, "f")
    shell.run_cell("exec('def f(): return 0')", store_history=True)

    assert timed.strip() == "def f():\n    return 'timed'"
    with pytest.raises(SubmissionError, match="Write `def f` into a cell"):
        gather(shell, ["f"])


def test_a_star_brings_what_it_brings(shell: InteractiveShell) -> None:
    """What came by `from … import *` comes by it again."""
    shell.run_cell("from textwrap import *", store_history=True)

    assert text_sent(shell, "dedent") == "from textwrap import *\n"


def test_a_statement_of_many_lines_keeps_its_place(shell: InteractiveShell) -> None:
    """Each line of what is sent knows its cell and its line there."""
    shell.run_cell("x = 1\n\ny = (\n  x\n)", store_history=True)
    shell.run_cell("# a comment\ndef f():\n    return y", store_history=True)

    assert gather(shell, ["f"]).places == ((1, 1), (1, 3), (1, 4), (1, 5), (2, 2), (2, 3))


# The card

ENGLISH = language_of("en")


def result_of(**texts: str) -> Result:
    """Return a result of one failed test, with *texts* in it."""
    words = {"id": "t", "title": "A sentence", **texts}
    test = TestResult(**words, verdict=Verdict.WRONG_ANSWER, score=0.0, points=1.0)  # type: ignore[arg-type]
    mistake = Diagnosis(
        id="x", title=texts.get("message", "A mistake"), hint=texts.get("message", "A hint"), text="Why"
    )
    exercise = ExerciseResult(
        name=texts.get("message", "mnist_loss"),
        unit="04_loss",
        verdict=Verdict.WRONG_ANSWER,
        score=0.0,
        max_score=1.0,
        tests=(test, test),
        diagnosis=(mistake,),
    )
    return Result(
        submission="notebook",
        course="digits",
        verdict=Verdict.WRONG_ANSWER,
        score=0.0,
        max_score=1.0,
        bonus=0.0,
        exercises=(exercise,),
        notes=(texts.get("message", "a note"),),
        trust=Trust(isolation=("process",), device="cpu", seed=1, suite="", data="", versions={}),
    )


def test_nothing_hostile_gets_into_the_page() -> None:
    """Names, messages, values and output of a student are text in the HTML, wherever they stand."""
    hostile = "</pre></style><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[2J\u202e\"' onload=x"
    result = result_of(
        title=hostile, message=hostile, tried=hostile, got=hostile, expected=hostile, output=hostile, file=hostile
    )

    card = card_of(result, (), [hostile], ENGLISH, str)
    html, text = html_of(card), text_of(card)

    assert "<script" not in html
    assert "<img" not in html
    assert html.count("</style>") == 1
    assert "\"' onload" not in html
    assert html.count("&lt;script&gt;") >= 10
    assert "\x1b" not in html + text
    assert "\u202e" not in html + text


def test_the_diagnosis_comes_first_and_the_hint_last_and_folded() -> None:
    """One reads what is wrong, then the proof, and opens the hint only if one wants it."""
    html = html_of(card_of(result_of(tried="f(x)", got="1", expected="2", output="seen\n"), (), (), ENGLISH, str))

    order = [html.index(words) for words in ("A mistake", "A sentence", "f(x)", "seen", "<details>", "A hint</p>")]
    assert order == sorted(order)
    assert "http" not in html
    assert "✗" in html


def test_lines_of_the_notebook_are_named_by_cell() -> None:
    """What the judge calls line 2 of the notebook is line 9 of cell 4 for the student."""
    result = result_of(message=f"ValueError in {NOTEBOOK}, line 2", file=NOTEBOOK, line=1)  # type: ignore[arg-type]

    text = text_of(card_of(result, ((3, 5), (4, 9)), (), ENGLISH, str))

    assert "ValueError in In [4], line 9" in text
    assert "In [3], line 5" in text
    assert NOTEBOOK not in text


def test_a_failure_of_the_grader_says_that_it_is_not_yours() -> None:
    """The card says so first, and keeps what is for the grader's people folded."""
    checked = _failed(ExaminerError("the grading process is gone"), ENGLISH)

    assert isinstance(checked, Checked)
    assert checked.result is None
    assert repr(checked).startswith("The grader failed, not your code")
    assert "the grading process is gone" in checked._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("lang", ["ko", "zh-Hans", "zh-Hant"])
def test_nothing_of_ours_stays_english_on_the_card_of_another_language(lang: str) -> None:
    """Lines of the notebook are named by cell in sentences, too; in English all is found."""
    said = say("{file}, line {line} raised {what}", file=NOTEBOOK, line=2, what=f"E ({NOTEBOOK}, line 1)")
    stub = say("{name} in {file} is not filled in yet", name="relu", file=NOTEBOOK)
    plain = result_of(tried="f(x)", got="1", expected="2", output="seen", file=NOTEBOOK, line=1)  # type: ignore[arg-type]
    (exercise,) = plain.exercises
    tests = [dataclasses.replace(exercise.tests[0], message=str(each), said=each) for each in (said, said, stub)]
    wrong = dataclasses.replace(exercise, tests=tuple(tests), diagnosis=(), bonus=1.0)
    gain = dataclasses.replace(wrong, verdict=Verdict.ACCEPTED)
    trained = TrainingResult(exercise="mnist_loss", accuracy=(0.5,), reference=(0.9,))
    result = dataclasses.replace(
        plain, exercises=(wrong, gain), notes=(str(said),), notes_said=(said,), training=(trained,)
    )

    def card(code: str) -> Card:
        return card_of(result, ((3, 5), (4, 9)), ["nll"], language_of(code), str)

    text, html = text_of(card(lang)), html_of(card(lang))
    seen = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)

    assert english_in(text) == english_in(seen) == []
    assert "In [4] 9번째 줄" in text or "In [4] 第 9 行" in text
    assert "In [3] 5번째 줄" in text or "In [3] 第 5 行" in text
    assert len(english_in(text_of(card("en")))) > 10
    rows = [line for line in text.splitlines() if line.endswith(("f(x)", " 1", " 2", "seen"))]
    assert len(rows) == 4
    assert len({cell_len(line[: line.rindex(" ")]) for line in rows}) == 1
