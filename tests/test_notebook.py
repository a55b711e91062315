"""Notebooks as source: their code cells in order, the plain Python in them, and a clear error for what is none."""

import json
import time
from typing import Any

import pytest
from notebooks import notebook_bytes

from grader.errors import SubmissionError
from grader.model import SourceFile
from grader.notebook import MAX_CELLS, MAX_NOTEBOOK_BYTES, definitions_of, parse_notebook
from grader.source import MAX_SOURCE_BYTES


def read(*cells: str, **metadata: object) -> SourceFile:
    """Read a notebook of these code cells."""
    return parse_notebook("work.ipynb", notebook_bytes(cells, **metadata))


def saved(**changes: Any) -> bytes:
    """Return a small notebook as JSON, with *changes*."""
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [], **changes}).encode()


def code(source: object, *tags: str) -> dict[str, object]:
    """Return a code cell."""
    return {"cell_type": "code", "source": source, "metadata": {"tags": list(tags)}, "outputs": []}


class TestCells:
    """Code cells that are not empty, with the numbers that Jupyter shows after running all."""

    def test_only_code_is_taken(self) -> None:
        """Prose and raw cells are not run, and count for nothing."""
        prose = {"cell_type": "markdown", "source": "def prose(): pass", "metadata": {}}
        cells = [prose, code("x = 1"), code("  \n"), prose, code(["y = 2\n", "z = 3"])]

        file = parse_notebook("work.ipynb", saved(cells=cells))

        assert [(cell.number, cell.text) for cell in file.cells] == [(1, "x = 1"), (2, "y = 2\nz = 3")]
        assert file.definitions.keys() == {"x", "y", "z"}

    def test_a_cell_tagged_skip_grading_is_left_out_and_counts(self) -> None:
        """The numbers stay those on the screen."""
        cells = [code("x = 1"), code("boom()", "skip-grading"), code("y = 2", "other")]

        file = parse_notebook("work.ipynb", saved(cells=cells))

        assert [cell.number for cell in file.cells] == [1, 3]

    def test_half_a_sign_costs_nothing(self) -> None:
        """An editor leaves it of a sign that it cut; JSON can say it, and no file can hold it."""
        data = saved(cells=[code("# HERE\nx = 'HERE'"), code("# \u3042")]).replace(b"HERE", b"\\ud83d")

        file = parse_notebook("work.ipynb", data)

        assert [cell.text for cell in file.cells] == ["# \ufffd\nx = '\ufffd'", "# \u3042"]
        assert file.definitions.keys() == {"x"}

    def test_format_3_is_read(self) -> None:
        """There, cells lie in worksheets and their code is called input."""
        sheet = {"cells": [{"cell_type": "code", "input": "def f(): pass", "language": "python", "metadata": {}}]}
        old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [sheet]}

        assert parse_notebook("old.ipynb", json.dumps(old).encode()).definitions.keys() == {"f"}

    def test_lines_of_the_text_are_those_of_the_cells(self) -> None:
        """So that a definition can be found again in its cell."""
        file = read("!ls\nx = 1", "%%time\n\ndef f():\n    return 1\n")
        lines = file.text.split("\n")

        for cell in file.cells:
            for offset, line in enumerate(cell.text.rstrip("\n").split("\n")):
                assert lines[cell.start - 1 + offset] in (line, "", "pass")
        assert lines[file.definitions["f"] - 1] == "def f():"

    def test_other_line_endings_and_a_byte_order_mark_change_nothing(self) -> None:
        """Notebooks come from every system."""
        data = b"\xef\xbb\xbf" + saved(cells=[code("x = 1\r\ny = 2\rz = 3")])

        assert parse_notebook("work.ipynb", data).cells[0].text == "x = 1\ny = 2\nz = 3"

    def test_outputs_are_not_decoded(self) -> None:
        """Whatever they hold: they can be 50 MB, and of no interest."""
        cell = code("x = 1") | {"outputs": [{"data": {"image/png": "A" * (5 << 20)}, "strange": [None, {}]}]}

        assert parse_notebook("work.ipynb", saved(cells=[cell])).cells[0].text == "x = 1"


class TestPlainPython:
    """What is Jupyter's is blanked in the text, and stays in the cells."""

    @pytest.mark.parametrize(
        "magic",
        [
            "%matplotlib inline",
            "!pip install x",
            "?torch",
            "torch.nn?",
            "f??",
            "files = !ls *.py",
            "t = %timeit -o f()",
        ],
    )
    def test_magic_lines_do_not_hide_the_rest(self, magic: str) -> None:
        """A function in the same cell is seen."""
        file = read(f"{magic}\nif True:\n    {magic}\ndef f(): pass")

        assert "f" in file.definitions
        assert magic in file.cells[0].text

    def test_a_line_within_brackets_is_no_magic(self) -> None:
        """Whatever else the cell holds."""
        file = read('%matplotlib inline\ndef f(a, b):\n    c = """\n%x\n"""\n    return (a  # (\n        % b)')

        assert file.definitions.keys() == {"f"}
        assert "        % b)" in file.text
        assert "\n%x\n" in file.text

    def test_a_cell_of_a_million_blanks_is_read_at_once(self) -> None:
        """Nothing that looks for magics goes over a line more than once."""
        begun = time.process_time()

        read(" " * 400_000 + "x (", "a." * 150_000 + "x (", "x" + "=" * 200_000 + " (")

        assert time.process_time() - begun < 20

    @pytest.mark.parametrize(
        "odd",
        [
            {"metadata": None},
            {"metadata": {"kernelspec": None}},
            {"metadata": {"kernelspec": {"name": "python3", "language": None}}},
            {"metadata": {"kernelspec": {"language": ""}}},
            {"cells": [{"cell_type": "code", "source": "def f(): pass", "metadata": {"tags": None}}]},
            {"cells": [{"cell_type": "code", "source": "def f(): pass", "metadata": None}]},
            {"cells": [{"cell_type": "markdown", "source": None}, code("def f(): pass")]},
            {"cells": [code("def f(): pass") | {"outputs": [{"data": {"application/json": float("nan")}}]}]},
        ],
    )
    def test_what_other_tools_write_is_read(self, odd: dict[str, Any]) -> None:
        """Nulls where a value may be missing, and NaN, which JSON does not have."""
        data = saved(**{"cells": [code("def f(): pass")], **odd})

        assert parse_notebook("work.ipynb", data).definitions.keys() == {"f"}

    @pytest.mark.parametrize(("magic", "seen"), [("%%time", True), ("%%capture out", True), ("%%bash", False)])
    def test_a_cell_magic_decides_for_its_cell(self, magic: str, *, seen: bool) -> None:
        """One that measures leaves Python; another language is none."""
        assert ("f" in read(f"{magic}\ndef f(): pass").definitions) is seen

    def test_a_percent_sign_in_a_string_or_sum_is_no_magic(self) -> None:
        """Only cells that are no Python are looked at line by line."""
        file = read('text = """\n%not a magic\n!neither\n"""\ndef f(n):\n    return (n\n        % 2)')

        assert "%not a magic" in file.text
        assert "f" in file.definitions

    def test_a_cell_that_is_no_python_costs_only_itself(self) -> None:
        """It is blank in the text, and given to the candidate, which says what is wrong."""
        file = read("def broken(:\n  x", "def f(): pass")

        assert file.fault is None
        assert file.definitions.keys() == {"f"}
        assert len(file.cells) == 2

    def test_a_stub_filled_in_by_a_later_cell_is_none(self) -> None:
        """What was defined last counts."""
        stub = "def f():\n    raise NotImplementedError"

        assert read(stub, "def f():\n    return 1").stubs == ()
        assert read("def f():\n    return 1", stub).stubs == ("f",)

    def test_definitions_of_a_cell_are_taken_out_of_it(self) -> None:
        """For a cell that took too long: functions and imports, where they stood."""
        file = read("import math\nx = endless()\n\n@wrap\ndef f():\n    return 1\n!ls")

        assert definitions_of(file, file.cells[0]) == "import math\n\n\n@wrap\ndef f():\n    return 1\n"


class TestErrors:
    """What is no notebook gets a message that says what to do."""

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"", "no notebook that can be read"),
            (b"{", "no notebook that can be read"),
            (b"\xff\xfe{}", "no notebook that can be read"),
            (b"[]", "no notebook that can be read"),
            (b'{"nbformat": 4, "cells": [{}]}', "no notebook that can be read"),
            (b'{"nbformat": 4, "cells": {"a": 1}}', "no notebook that can be read"),
            (b'{"nbformat": "4"}', "no notebook that can be read"),
            (saved(nbformat=2), "format 2"),
            (saved(nbformat=5), "format 5"),
            (saved(metadata={"kernelspec": {"language": "R", "name": "ir"}}), "a notebook in R"),
            (saved(cells=[code("x = 1")] * (MAX_CELLS + 1)), "code cells"),
            (saved(cells=[code("x" * (MAX_SOURCE_BYTES + 1))]), "more than 1 MiB"),
            (b"[" * 100_000, "no notebook that can be read"),
        ],
    )
    def test_each_says_what_is_wrong(self, data: bytes, words: str) -> None:
        """And which file it is."""
        with pytest.raises(SubmissionError, match=words) as caught:
            parse_notebook("work.ipynb", data)

        assert "work.ipynb" in str(caught.value)

    def test_a_notebook_larger_than_any_is_refused(self) -> None:
        """Before it is decoded."""
        with pytest.raises(SubmissionError, match="larger than"):
            parse_notebook("work.ipynb", b" " * (MAX_NOTEBOOK_BYTES + 1))

    def test_a_nul_in_a_cell_costs_that_cell(self) -> None:
        """Python reads no text with one."""
        file = read("x = 1\0", "def f(): pass")

        assert file.definitions.keys() == {"f"}
