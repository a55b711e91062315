"""Kits as notebooks, and notebooks as files: what comes out is valid and always the same, and nothing gets lost."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from grader.blank import write_blank_course
from grader.cli.converting import convert_file
from grader.conversion import KERNEL, notebook_bytes, to_notebook, to_source
from grader.course import load_course
from grader.errors import SubmissionError
from grader.kit import Outcome, write_kit
from grader.places import builtin_course
from grader.workbook import workbook

COURSE = load_course(builtin_course())
GRADE = str(Path(sys.executable).with_name("grade"))


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``grade`` and return what it did."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(
        [GRADE, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def cells_of(notebook: Any) -> list[tuple[Any, ...]]:
    """Return what a student wrote into *notebook*."""
    return [
        (cell.cell_type, cell.id, cell.source, own(cell.metadata), cell.get("attachments")) for cell in notebook.cells
    ]


def own(metadata: dict[str, Any]) -> dict[str, Any]:
    """Leave out what jupytext notes for itself: how many blank lines follow in the file."""
    return {key: value for key, value in metadata.items() if key != "lines_to_next_cell"}


def test_a_kit_of_notebooks_has_one_valid_notebook_per_unit_and_always_the_same(tmp_path: Path) -> None:
    """`grade init --notebooks` writes a notebook for each unit, of format 4.5 and for Python 3, and the README.

    Another process writes the same bytes: no id is drawn.
    """
    done = run("init", "--notebooks", "kit", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "kit").iterdir()} == {
        *(f"{unit.name}.ipynb" for unit in COURSE.units),
        "questionnaire.ipynb",
        "README.md",
    }
    for path in (tmp_path / "kit").glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
        assert notebook.metadata.kernelspec == KERNEL
    for unit in COURSE.units:
        assert (tmp_path / "kit" / f"{unit.name}.ipynb").read_bytes() == workbook(COURSE, unit)


@pytest.mark.parametrize("unit", COURSE.units, ids=lambda unit: unit.name)
def test_every_exercise_is_followed_by_a_cell_that_checks_it(unit: Any) -> None:
    """The extension is loaded before the first code, and right after each stub stands the magic that names it."""
    cells = nbformat.reads(workbook(COURSE, unit).decode(), as_version=4).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]

    assert code[0] == "%load_ext grader"
    for exercise in unit.exercises:
        (place,) = [
            index
            for index, text in enumerate(code)
            if text.startswith((f"def {exercise.name}(", f"class {exercise.name}"))
        ]
        assert code[place + 1] == f"%grade {exercise.name}"


def test_init_overwrites_no_notebook(tmp_path: Path) -> None:
    """What the student wrote is kept."""
    (tmp_path / "04_loss.ipynb").write_text("mine", encoding="utf-8")

    steps = {each.name: each.outcome for each in write_kit(builtin_course(), tmp_path, notebooks=True)}

    assert steps["04_loss.ipynb"] is Outcome.REFUSED
    assert steps["03_gradients.ipynb"] is Outcome.WRITTEN
    assert (tmp_path / "04_loss.ipynb").read_text(encoding="utf-8") == "mine"


def test_the_cells_of_another_course_name_it(tmp_path: Path) -> None:
    """A kit of a course of one's own checks by that course."""
    write_blank_course(tmp_path / "mine")

    write_kit(tmp_path / "mine", tmp_path / "kit", notebooks=True)

    (path,) = (tmp_path / "kit").glob("*.ipynb")
    cells = nbformat.read(path, as_version=4).cells
    magics = [cell.source for cell in cells if cell.source.startswith("%grade ")]
    assert magics
    assert all(f"--course {(tmp_path / 'mine').resolve()}" in magic for magic in magics)


@pytest.mark.parametrize("unit", COURSE.units, ids=lambda unit: unit.name)
def test_stubs_come_back_as_the_same_bytes(unit: Any) -> None:
    """Source to notebook to source changes nothing in a stub."""
    text = Path(COURSE.exercises_folder, unit.file).read_text(encoding="utf-8")

    assert to_source(notebook_bytes(to_notebook(text)), "stub") == text


@pytest.mark.parametrize("unit", COURSE.units, ids=lambda unit: unit.name)
def test_a_notebook_of_the_kit_survives_as_a_file(unit: Any) -> None:
    """Notebook to source to notebook gives the same bytes, with the cells that check."""
    data = workbook(COURSE, unit)

    text = to_source(data, "kit")

    assert notebook_bytes(to_notebook(text)) == data
    assert f"# %grade {unit.exercises[0].name}" in text


ODD_LINES = """
# %% x
%time f()
!ls
%%bash
# %time x
# # %ls
help?
# +
---
# %% [markdown]
#%%
def f():
    return 1
# ---
ls -l
""".strip().split("\n")
lines = st.one_of(
    st.sampled_from([*ODD_LINES, "", "  ", "x = 1  ", "\x0c", "a\u2028b", "a\rb", "'''", '"""']),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12),
)
sources = st.lists(lines, max_size=5).map("\n".join)
plain = st.one_of(
    st.none(), st.booleans(), st.integers(-99, 99), st.text(st.sampled_from("ab é\"'\\=[]{}#%"), max_size=6)
)
values = st.recursive(plain, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner))
metadata = st.builds(
    lambda tags, more: {**({"tags": tags} if tags else {}), **more},
    st.lists(st.sampled_from(["skip-grading", "a b", "é"]), max_size=2, unique=True),
    st.dictionaries(st.sampled_from(["mine", "slideshow"]), values, max_size=2),
)
cells = st.lists(
    st.tuples(st.sampled_from([new_code_cell, new_markdown_cell, new_raw_cell]), sources, metadata), max_size=5
)


@given(cells, st.booleans())
@settings(max_examples=40)
def test_nothing_of_the_students_is_lost_on_the_way_there_and_back(drawn: list[Any], own_ids: bool) -> None:  # noqa: FBT001
    """Whatever stands in cells and their metadata, in whatever order, comes back with kinds, ids and magics."""
    made = [
        make(source, metadata=about, id=f"mine-{number}" if own_ids else f"cell-{number}")
        for number, (make, source, about) in enumerate(drawn, start=1)
    ]
    notebook = new_notebook(cells=made, metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})

    back = to_notebook(to_source(notebook_bytes(notebook), "drawn"))

    assert cells_of(back) == cells_of(notebook)
    assert back.metadata == {"kernelspec": KERNEL}
    nbformat.validate(back)


def test_outputs_are_left_out_and_pictures_in_text_are_not() -> None:
    """Attachments of Markdown cells and the notebook's own metadata come back; outputs do not."""
    shown = new_code_cell("1", outputs=[nbformat.v4.new_output("stream", text="1")], execution_count=3)
    picture = new_markdown_cell("![x](attachment:x.png)", attachments={"x.png": {"image/png": "aGVsbG8="}})
    notebook = new_notebook(cells=[shown, picture], metadata={"kernelspec": KERNEL, "title": "Mine: 1"})

    back = to_notebook(to_source(notebook_bytes(notebook), "mine"))

    assert cells_of(back) == cells_of(notebook)
    assert back.metadata == notebook.metadata
    assert back.cells[0].outputs == []


def test_an_edit_of_the_file_counts() -> None:
    """A cell that a percent file can show only roughly comes back exactly, unless it was changed there."""
    notebook = new_notebook(cells=[new_code_cell("a = '''\n# %% no cell\n'''")], metadata={"kernelspec": KERNEL})
    text = to_source(notebook_bytes(notebook), "mine")

    edited = to_notebook(text.replace("a = ", "b = "))

    assert to_notebook(text).cells[0].source == notebook.cells[0].source
    assert edited.cells[0].source.startswith("b = ")


def test_convert_writes_beside_the_file_and_back(tmp_path: Path) -> None:
    """`grade convert` goes both ways, and says that outputs are left out."""
    before = workbook(COURSE, COURSE.units[3])
    (tmp_path / "04_loss.ipynb").write_bytes(before)

    there = run("convert", "04_loss.ipynb", cwd=tmp_path)
    back = run("convert", "04_loss.py", "--out", "again.ipynb", cwd=tmp_path)

    assert (there.returncode, back.returncode) == (0, 0), there.stderr + back.stderr
    assert "Outputs are left out" in there.stdout
    assert (tmp_path / "again.ipynb").read_bytes() == before


def test_convert_overwrites_only_by_force(tmp_path: Path) -> None:
    """A target that is there is kept, and the message says what to do."""
    (tmp_path / "a.py").write_text("# %%\nx = 1\n", encoding="utf-8")
    (tmp_path / "a.ipynb").write_text("mine", encoding="utf-8")

    refused = run("convert", "a.py", cwd=tmp_path)

    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert (tmp_path / "a.ipynb").read_text(encoding="utf-8") == "mine"
    convert_file(tmp_path / "a.py", None, force=True)
    assert json.loads((tmp_path / "a.ipynb").read_bytes())["cells"][0]["source"] == ["x = 1"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.ipynb", "no notebook", "no notebook that can be read"),
        ("a.ipynb", '{"cells": 1, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "notebook"),
        ("a.txt", "x", "neither a notebook"),
        ("a.py", None, "cannot be read"),
    ],
)
def test_what_cannot_be_converted_gets_one_sentence(tmp_path: Path, name: str, content: str | None, words: str) -> None:
    """Bad input is said to be so, whatever the libraries make of it."""
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")

    with pytest.raises(SubmissionError, match=words):
        convert_file(tmp_path / name, None, force=False)


def test_metadata_that_no_file_can_show_survives() -> None:
    """Ends of lines in names and values of metadata come back too."""
    notebook = new_notebook(cells=[new_code_cell("1", metadata={"x": {"a\nb": "\u2028"}})], metadata={"a": "\x85"})

    back = to_notebook(to_source(notebook_bytes(notebook), "odd.ipynb"))

    assert cells_of(back) == cells_of(notebook)
    assert back.metadata == notebook.metadata
