"""An old kit gets what is new in the course, and of what its student wrote not a byte is changed."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.cli.main import cli
from grader.course import load_course
from grader.errors import SubmissionError
from grader.extending.program import cells_of, extended_program
from grader.extending.sheet import Asked, asked_in
from grader.extending.workbook import extended_notebook, note
from grader.kit import Outcome, Step, write_kit
from grader.notebook import markdown_of
from grader.places import builtin_course, package_home
from grader.questionnaire.key import read_key
from grader.questionnaire.sheet import read_answers
from grader.source import parse_source

COURSE = load_course(builtin_course())
UNIT = next(unit for unit in COURSE.units if unit.name == "04_loss")
EXERCISES = [each.name for each in UNIT.exercises]
STUBS = Path(COURSE.exercises_folder, UNIT.file).read_text(encoding="utf-8")
GONE = ["sigmoid", "batch_accuracy"]
WORK = 'raise NotImplementedError("TODO: matrix product, plus bias")'


def without(names: list[str], text: str = STUBS) -> str:
    """Return stubs as an earlier course had them: without *names* and the text above each, and one filled in."""
    kept: list[str] = []
    for cell in cells_of(text):
        if any(f"def {name}(" in cell.source for name in names):
            kept.pop()
        else:
            kept.append(cell.source)
    return "\n\n".join(kept).replace(WORK, "return xb @ weights + bias  # mine, ähem") + "\n"


def steps_of(folder: Path, **options: Any) -> dict[str, Step]:
    """Extend the kit in *folder*, and return what became of each file."""
    return {each.name: each for each in write_kit(builtin_course(), folder, **options)}


def contents(folder: Path) -> dict[str, bytes]:
    """Return all that lies in *folder*."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


FORMS = {
    "as it is": lambda text: text.encode(),
    "windows": lambda text: text.replace("\n", "\r\n").encode(),
    "old mac": lambda text: text.replace("\n", "\r").encode(),
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "no last line end": lambda text: text.rstrip("\n").encode(),
    "within a comment": lambda text: f"{text}# and then".encode(),
    "within a block": lambda text: f"{text}if True:\n    x = 1\n    # more".encode(),
    "a page break": lambda text: f"{text}\f\n".encode(),
    "blank lines": lambda text: f"{text}\n\n   \n\t\n".encode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_exercises_that_a_file_lacks_are_put_below_what_it_has(form: str) -> None:
    """However it is saved: its bytes come first, the stubs below are whole, and what was there means what it did."""
    old = FORMS[form](without(GONE))
    known = set(parse_source(UNIT.file, old).definitions) | {"torch"}

    new = extended_program(old, STUBS, EXERCISES, GONE, known)

    file = parse_source(UNIT.file, new)
    assert new.startswith(old)
    assert file.fault is None
    assert set(EXERCISES) <= set(file.definitions)
    assert set(file.stubs) == set(EXERCISES) - {"linear1"}
    tail = file.text[len(parse_source("old", old).text) :]
    assert (tail.count("New in the course"), tail.count("import torch")) == (1, 0)
    assert all(f"# ## `{name}`" in tail for name in GONE)
    stubs = {getattr(node, "name", ""): ast.dump(node) for node in ast.parse(STUBS).body}
    added = [node for node in ast.parse(file.text).body if isinstance(node, ast.FunctionDef) and node.name in GONE]
    assert [ast.dump(node) for node in added] == [stubs[node.name] for node in added]


@pytest.mark.slow
@pytest.mark.parametrize("notebooks", [False, True])
def test_a_second_time_changes_nothing(notebooks: bool, tmp_path: Path) -> None:  # noqa: FBT001 - pytest hands it over
    """What was added is there then; also in a kit that was just written, whole."""
    steps_of(tmp_path, notebooks=notebooks)
    first = contents(tmp_path)
    steps = steps_of(tmp_path, notebooks=notebooks)

    assert {each.outcome for each in steps.values()} == {Outcome.KEPT}
    assert contents(tmp_path) == first
    if not notebooks:
        (tmp_path / UNIT.file).write_text(without(GONE), encoding="utf-8")
        (tmp_path / "questionnaire.md").write_text("", encoding="utf-8")
        steps_of(tmp_path)
        first = contents(tmp_path)
        assert {each.outcome for each in steps_of(tmp_path).values()} == {Outcome.KEPT}
        assert contents(tmp_path) == first


@pytest.mark.slow
def test_what_new_stubs_need_comes_with_them(tmp_path: Path) -> None:
    """A file that imports nothing gets the imports, one that has them does not get them twice."""
    (tmp_path / UNIT.file).write_text("def linear1(xb):\n    return xb\n", encoding="utf-8")
    imports = "import torch\nimport torch.nn.functional as F\n"
    (tmp_path / "02_similarity.py").write_text(f"{imports}def is_3(x):\n    return x\n", encoding="utf-8")

    steps_of(tmp_path)

    assert "import torch\n" in (tmp_path / UNIT.file).read_text(encoding="utf-8")
    assert (tmp_path / "02_similarity.py").read_text(encoding="utf-8").count("import torch\n") == 1


def test_an_exercise_that_is_elsewhere_in_the_kit_is_not_added(tmp_path: Path) -> None:
    """In another file, imported, in a notebook, or in a file that is no Python at the moment."""
    (tmp_path / UNIT.file).write_text("from work import mnist_loss\n", encoding="utf-8")
    (tmp_path / "work.py").write_text("def sigmoid(x):\n    return x\n", encoding="utf-8")
    (tmp_path / "torn.py").write_text("def linear1(xb):\n    return (\n", encoding="utf-8")
    cell = {"cell_type": "code", "source": "def batch_accuracy(xb, yb):\n    return 1", "metadata": {}, "outputs": []}
    torn = {"cell_type": "code", "source": "def init_params(size:", "metadata": {}, "outputs": []}
    notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell, torn]}
    (tmp_path / "mine.ipynb").write_text(json.dumps(notebook), encoding="utf-8")

    assert steps_of(tmp_path)[UNIT.file].added == ("prepare_xy",)


def test_a_file_that_is_no_python_is_left_alone_and_the_others_are_not(tmp_path: Path) -> None:
    """It is told where and what to do; the rest of the kit is written."""
    (tmp_path / UNIT.file).write_text("x = 1\ndef f(:\n", encoding="utf-8")
    (tmp_path / "05_training.py").write_bytes(b"\xff\xfe\xfa\x00\x01")
    (tmp_path / "06_optimizer.py").mkdir()

    steps = steps_of(tmp_path)

    assert steps[UNIT.file].reason == "Line 2 is not Python (invalid syntax); mend it. Then run grade init once more."
    refused = {UNIT.file, "05_training.py", "06_optimizer.py"}
    assert {name for name, each in steps.items() if each.outcome is Outcome.REFUSED} == refused
    assert (tmp_path / UNIT.file).read_text(encoding="utf-8") == "x = 1\ndef f(:\n"
    assert (tmp_path / "05_training.py").read_bytes() == b"\xff\xfe\xfa\x00\x01"
    assert steps["07_nonlinearity.py"].outcome is Outcome.WRITTEN


def test_what_only_has_the_name_of_a_unit_is_left_alone(tmp_path: Path) -> None:
    """Somebody's other file or notebook; nothing is said of what to do next. An empty file is filled."""
    cell = {"cell_type": "code", "source": "y = 2", "metadata": {}, "outputs": [], "execution_count": None}
    notebook = json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]})
    others = {UNIT.file: "x=1", "01_pixels.ipynb": notebook}
    for name, text in others.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "05_training.py").touch()

    done = CliRunner().invoke(cli, ["init", str(tmp_path)], standalone_mode=False)

    assert (done.return_value, done.output.count("nothing of it inside"), "Next:" in done.output) == (2, 2, False)
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in others} == others
    assert "def train_epoch" in (tmp_path / "05_training.py").read_text(encoding="utf-8")


def test_the_heading_alone_says_that_a_file_is_ours(tmp_path: Path) -> None:
    """Whoever kept the text and threw the functions out gets them again."""
    (tmp_path / UNIT.file).write_text(cells_of(STUBS)[0].source, encoding="utf-8")

    assert steps_of(tmp_path)[UNIT.file].added == tuple(EXERCISES)


def test_notebooks_are_not_put_beside_files_with_answers(tmp_path: Path) -> None:
    """It says how to make notebooks of them. A kit of notebooks goes on in notebooks, whatever is asked for."""
    (tmp_path / UNIT.file).write_text("def linear1(xb):\n    return xb\n", encoding="utf-8")
    before = contents(tmp_path)

    with pytest.raises(SubmissionError, match=f"`grade convert {UNIT.file}`"):
        steps_of(tmp_path, notebooks=True)
    assert contents(tmp_path) == before

    (tmp_path / UNIT.file).rename(tmp_path / "old.py")
    (tmp_path / "04_loss.ipynb").write_text(
        json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": []}), encoding="utf-8"
    )
    assert not [name for name in steps_of(tmp_path, dry_run=True) if name.endswith(".py")]


@pytest.mark.slow
def test_an_encoding_that_cannot_hold_the_stubs_is_said(tmp_path: Path) -> None:
    """Nothing is written that would be read as something else."""
    old = "# coding: ascii\ndef nll(x):\n    return x\n".encode("ascii")
    (tmp_path / "08_cross_entropy.py").write_bytes(old)
    stubs = Path(COURSE.exercises_folder, "08_cross_entropy.py").read_text(encoding="utf-8")

    step = steps_of(tmp_path)["08_cross_entropy.py"]

    assert not stubs.isascii()
    assert (step.outcome, "save it as UTF-8" in step.reason) == (Outcome.REFUSED, True)
    assert (tmp_path / "08_cross_entropy.py").read_bytes() == old


@pytest.mark.slow
def test_a_statement_that_has_changed_is_told_and_not_applied(tmp_path: Path) -> None:
    """Also in a notebook; whoever took the text out is told nothing."""
    text = STUBS.replace("Squeeze any number", "Squash every number")
    (tmp_path / UNIT.file).write_text(text, encoding="utf-8")
    bare = 'def rank(t):\n    return t.ndim\n\n\ndef mean_image(stack):\n    "My words."\n    return stack\n'
    cell = {"cell_type": "code", "source": bare, "metadata": {}, "outputs": [], "execution_count": None}
    notebook = {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [cell]}
    (tmp_path / "01_pixels.ipynb").write_text(json.dumps(notebook), encoding="utf-8")

    steps = steps_of(tmp_path)

    assert (steps[UNIT.file].outcome, steps[UNIT.file].changed) == (Outcome.KEPT, ("sigmoid",))
    assert (tmp_path / UNIT.file).read_text(encoding="utf-8") == text
    assert steps["01_pixels.ipynb"].changed == ("mean_image",)
    assert not (tmp_path / "01_pixels.py").exists()


def old_notebook(tmp_path: Path, **writing: Any) -> tuple[Path, list[dict[str, Any]]]:
    """Write a notebook without two exercises, with outputs, and return where and its cells."""
    write_kit(builtin_course(), tmp_path, notebooks=True)
    path = tmp_path / "04_loss.ipynb"
    notebook = json.loads(path.read_bytes())
    gone = [
        *(f"## `{name}`" for name in GONE),
        *(f"def {name}(" for name in GONE),
        *(f"%grade {name}" for name in GONE),
    ]
    cells = [each for each in notebook["cells"] if not any(words in "".join(each["source"]) for words in gone)]
    cells[2]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ['"cells": [ä]']}]
    if writing.pop("minor", 5) < 5:
        notebook["nbformat_minor"] = 4
        cells = [{key: value for key, value in each.items() if key != "id"} for each in cells]
    notebook["cells"] = cells
    end = writing.pop("end", "\n")
    path.write_bytes(json.dumps(notebook, **writing).replace("\n", end).encode())
    return path, cells


@pytest.mark.slow
@pytest.mark.parametrize(
    "writing",
    [{"indent": 1}, {"indent": None, "ensure_ascii": False}, {"indent": 2, "end": "\r\n"}, {"indent": 1, "minor": 4}],
)
def test_a_notebook_gets_the_cells_that_it_lacks(writing: dict[str, Any], tmp_path: Path) -> None:
    """Below its own, which keep every byte, outputs and all; each stub is followed by its check, and all is valid."""
    path, cells = old_notebook(tmp_path, **writing)
    old = path.read_bytes()

    step = steps_of(tmp_path)["04_loss.ipynb"]

    new = path.read_bytes()
    kept = old[: next(place for place, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])]
    after = json.loads(new)
    sources = ["".join(each["source"]) for each in after["cells"][len(cells) :]]
    assert (step.outcome, step.added) == (Outcome.EXTENDED, tuple(GONE))
    assert old.removeprefix(kept).strip() == b"" or old.removeprefix(kept).lstrip().startswith(b"]")
    assert new.endswith(old.removeprefix(kept))
    assert after["cells"][: len(cells)] == cells
    assert [each for each in sources if each.startswith("%")] == [f"%grade {name}" for name in GONE]
    nbformat.validate(nbformat.reads(new.decode(), as_version=4))
    assert steps_of(tmp_path)["04_loss.ipynb"].outcome is Outcome.KEPT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"nbformat": 3, "worksheets": [], "metadata": {}}',
        b'{"nbformat": 4, "cells": {}}',
        b'{"nbformat": 4, "cell\\u0073": []}',
        b'{"nbformat": 4, "cells": [], "cells": [{}]}',
        b'{"nbformat": 4, "cells": [NaN]}',
        b'\xff{"nbformat": 4, "cells": []}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_notebook_for_sure_is_refused(data: bytes) -> None:
    """Whatever it is: nothing is guessed."""
    with pytest.raises(SubmissionError):
        extended_notebook(data, [note("x")])


def test_an_empty_notebook_and_a_taken_id_are_fine() -> None:
    """Cells may be none; an id that is taken gets a number."""
    empty = b'{"metadata": {"cells": [1]}, "nbformat": 4, "nbformat_minor": 5, "cells": []}'
    one = extended_notebook(empty, [note("x")])
    two = extended_notebook(one, [note("x")])

    assert [each["id"] for each in json.loads(two)["cells"]] == ["x", "x-2"]


@pytest.fixture(scope="module")
def asked() -> Asked:
    """What the course asks."""
    questionnaire = read_key(COURSE)
    assert questionnaire is not None
    return Asked(COURSE, questionnaire)


def beginning(asked: Asked, language: str = "en") -> str:
    """Return the sheet as an earlier course had it: without what comes after the fourth topic."""
    return asked.sheets[language].partition("## 5. ")[0]


SHEETS = {
    "as it is": lambda text: text,
    "windows": lambda text: text.replace("\n", "\r\n"),
    "with a mark": lambda text: f"\ufeff{text}",
    "a text at the end": lambda text: f"{text}\nthat is what I think",
    "an open block": lambda text: f"{text}\n```python\nx = 1\n",
    "an open comment": lambda text: f"{text}\n<!-- later",
    "a gap": lambda text: text.replace("### 1c.", "### x1x."),
    "empty": lambda _text: "",
}


@pytest.mark.slow
@pytest.mark.parametrize("form", SHEETS)
def test_a_sheet_gets_the_parts_that_it_lacks(form: str, tmp_path: Path, asked: Asked) -> None:
    """Below what is answered, which is read as before; or it is left as it is, where that cannot be sure."""
    answered = beginning(asked).replace("- [ ] D. A table", "- [x] D. A table")
    old = SHEETS[form](answered.replace("**Answer:**", "**Answer:** 2352", 1))
    path = tmp_path / "questionnaire.md"
    path.write_bytes(old.encode())

    step = steps_of(tmp_path)["questionnaire.md"]

    new, key = path.read_bytes().decode(), asked.questionnaire
    assert new.startswith(old)
    assert read_answers(new, key, asked.blank) == read_answers(old, key, asked.blank)
    if step.outcome is Outcome.EXTENDED:
        assert asked_in(new, asked)[0] == {part.id for part in key.parts}
        assert set(step.added) == asked_in(new, asked)[0] - asked_in(old, asked)[0]
        assert steps_of(tmp_path)["questionnaire.md"].outcome is Outcome.KEPT
    else:
        assert form.startswith("an open")
        assert (new, "look at its last lines" in step.reason) == (old, True)
    assert {"as it is", "windows", "with a mark"}.isdisjoint({form}) or step.outcome is Outcome.EXTENDED


@pytest.mark.slow
def test_a_sheet_is_extended_in_its_own_language(tmp_path: Path, asked: Asked) -> None:
    """Whatever language is asked for now."""
    korean = beginning(asked, "ko")
    (tmp_path / "questionnaire.md").write_text(korean, encoding="utf-8")

    step = steps_of(tmp_path, lang="en")["questionnaire.md"]

    text = (tmp_path / "questionnaire.md").read_text(encoding="utf-8")
    mark = text[len(korean) :].partition("-->")[0] + "-->"
    assert (step.outcome, step.changed) == (Outcome.EXTENDED, ())
    assert text.replace(mark, "").split() == asked.sheets["ko"].split()


@pytest.mark.slow
def test_a_question_that_has_changed_is_told_and_not_applied(tmp_path: Path, asked: Asked) -> None:
    """The answer was given to the old one."""
    old = asked.sheets["en"].replace("How many numbers is that in all?", "How many numbers are there?")
    (tmp_path / "questionnaire.md").write_text(old, encoding="utf-8")

    step = steps_of(tmp_path)["questionnaire.md"]

    assert (step.outcome, step.changed) == (Outcome.KEPT, ("1b",))
    assert (tmp_path / "questionnaire.md").read_text(encoding="utf-8") == old


@pytest.mark.slow
def test_a_sheet_that_is_a_notebook_gets_cells(tmp_path: Path, asked: Asked) -> None:
    """And no second sheet in the other form beside it, which would be the newer one."""
    steps_of(tmp_path, notebooks=True)
    path = tmp_path / "questionnaire.ipynb"
    notebook = json.loads(path.read_bytes())
    notebook["cells"] = notebook["cells"][:6]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    there = asked_in(markdown_of(path.name, path.read_bytes()), asked)[0]

    steps = steps_of(tmp_path)

    assert set(steps["questionnaire.ipynb"].added) == {part.id for part in asked.questionnaire.parts} - there
    assert json.loads(path.read_bytes())["cells"][:6] == notebook["cells"]
    nbformat.validate(nbformat.reads(path.read_text(encoding="utf-8"), as_version=4))
    assert list(tmp_path.glob("*.md")) == [tmp_path / "README.md"]
    assert list(tmp_path.glob("*.py")) == []


@pytest.mark.slow
def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    """Not even the folder."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / UNIT.file).write_text(without(GONE), encoding="utf-8")
    before = contents(tmp_path / "old")

    shown = write_kit(builtin_course(), tmp_path / "old", dry_run=True)

    assert contents(tmp_path / "old") == before
    assert write_kit(builtin_course(), tmp_path / "old") == shown
    write_kit(builtin_course(), tmp_path / "new", dry_run=True)
    assert not (tmp_path / "new").exists()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX's")
def test_a_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    """A kit in a shared folder stays as its owner made it."""
    kit, real = tmp_path / "kit", tmp_path / "real.py"
    kit.mkdir()
    real.write_text(without(GONE), encoding="utf-8")
    real.chmod(0o640)
    (kit / UNIT.file).symlink_to(real)

    steps_of(kit)

    assert (kit / UNIT.file).is_symlink()
    assert "def sigmoid(" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


ALPHABET = st.sampled_from(
    ["x = 1", "\n", "\n    ", "def f():", "'''", '"', "\\", "#", "(", ")", "return x", ";", "\f", "\r", "é", "\\\n"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(ALPHABET, max_size=12))
def test_whatever_a_file_ends_with_it_keeps_its_meaning_or_is_refused(pieces: list[str]) -> None:
    """Open brackets, strings, lines that go on: the new stubs never become a part of what was there."""
    data = "".join(pieces).encode()
    if parse_source("old.py", data).fault is not None:
        return
    try:
        extended = extended_program(data, STUBS, EXERCISES, GONE, set())
    except SubmissionError:
        return

    file = parse_source("new.py", extended)
    assert extended.startswith(data)
    assert set(GONE) <= set(file.stubs)
    assert set(parse_source("old.py", data).definitions) <= set(file.definitions)


@pytest.mark.slow
def test_the_command_tells_and_exits_with_2_if_a_file_was_left(tmp_path: Path) -> None:
    """What is done is told on stdout, what is not on stderr; quietly only that."""
    (tmp_path / UNIT.file).write_text(without(GONE), encoding="utf-8")
    (tmp_path / "05_training.py").write_text("def f(:\n", encoding="utf-8")

    def init(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "grader", "init", *options]
        environment = {**os.environ, "PYTHONPATH": str(package_home())}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    shown = init("--dry-run")
    told = init()
    quiet = init("--quiet")

    why = "Line 1 is not Python (invalid syntax); mend it. Then run grade init once more."
    left = f"left  05_training.py as it is. {why}\n"
    assert "would add sigmoid, batch_accuracy to 04_loss.py" in shown.stdout
    assert "added sigmoid, batch_accuracy to 04_loss.py" in told.stdout
    assert [each.stderr for each in (shown, told, quiet)] == [left] * 3
    assert [each.returncode for each in (shown, told, quiet)] == [2] * 3
    assert quiet.stdout == ""
