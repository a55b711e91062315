"""One file as text: what it defines, which of that is a stub, and what is wrong with it."""

import textwrap
from pathlib import Path

import pytest

from grader.errors import SubmissionError
from grader.model import SourceFile
from grader.source import MAX_SOURCE_BYTES, parse_source, read_source


def parsed(text: str) -> SourceFile:
    """Return the file that *text* makes."""
    return parse_source("answer.py", textwrap.dedent(text).encode())


class TestStubs:
    """A stub is what was handed out: nothing but words and a raise."""

    @pytest.mark.parametrize(
        "body",
        [
            "pass",
            "...",
            "raise NotImplementedError",
            "raise NotImplementedError('TODO: sigmoid')",
            "raise NotImplementedError() from None",
            "raise NotImplemented",
            '"""Only words."""',
            '"""Words."""\n    raise NotImplementedError',
            '"""Words."""\n    pass',
            '"""Words."""\n    ...\n    raise NotImplementedError',
            "# only a comment\n    pass",
        ],
    )
    def test_a_body_that_does_nothing_is_a_stub(self, body: str) -> None:
        """In any of the ways to write it."""
        assert parse_source("a.py", f"def f(x):\n    {body}\n".encode()).stubs == ("f",)

    @pytest.mark.parametrize(
        "body",
        [
            "return x",
            "return None",
            "x.sigmoid()\n    raise NotImplementedError",
            "raise ValueError",
            "raise",
            "if x: raise NotImplementedError",
            "return NotImplementedError",
            "raise errors.NotImplementedError",
        ],
    )
    def test_a_body_that_does_something_is_no_stub(self, body: str) -> None:
        """However little it is: somebody began."""
        assert parse_source("a.py", f"def f(x):\n    {body}\n".encode()).stubs == ()

    def test_a_class_of_stubs_is_a_stub(self) -> None:
        """If all of its methods are."""
        text = """
            class Untouched:
                '''Words.'''
                size = 3
                def step(self): raise NotImplementedError
                def zero_grad(self): pass

            class Begun:
                def step(self): raise NotImplementedError
                def zero_grad(self): self.grad = None

            class Plain:
                pass
        """

        assert parsed(text).stubs == ("Untouched",)

    @pytest.mark.parametrize(
        "after",
        [
            "def f(x): return x",
            "f = lambda x: x",
            "f: object = abs",
            "f, g = abs, min",
            "from math import sqrt as f",
            "import math as f",
            "if True:\n    def f(x): return x",
            "try:\n    f = abs\nexcept NameError:\n    pass",
        ],
    )
    def test_a_stub_that_is_bound_again_below_is_filled_in(self, after: str) -> None:
        """The last word counts."""
        assert parse_source("a.py", f"def f(x): pass\n{after}\n".encode()).stubs == ()

    def test_a_stub_below_an_answer_is_a_stub(self) -> None:
        """The last word counts there too."""
        assert parsed("def f(x): return x\ndef f(x): pass").stubs == ("f",)

    def test_what_is_not_bound_again_stays_a_stub(self) -> None:
        """Calling it, or changing an attribute of it, fills in nothing."""
        assert parsed("def f(x): pass\nf(1)\nf.note = 1\nx = f").stubs == ("f",)


class TestDefinitions:
    """Names bound at the top of a file, with the line where the last binding begins."""

    def test_functions_classes_and_assignments_are_definitions(self) -> None:
        """Each with its line."""
        text = "def f(): pass\nclass C: pass\nasync def g(): pass\nx = y = 1\nz: int = 2\na, (b, *c) = 1, (2,)\n"

        assert parsed(text).definitions == {
            "f": 1, "C": 2, "g": 3, "x": 4, "y": 4, "z": 5, "a": 6, "b": 6, "c": 6
        }  # fmt: skip

    def test_the_last_line_counts(self) -> None:
        """That is what a call would reach."""
        assert parsed("def f(): pass\nf = 1").definitions == {"f": 2}

    def test_a_definition_begins_with_its_decorators(self) -> None:
        """What they raise is raised on their line."""
        assert parsed("x = 1\n@undefined\n@other\ndef f(): pass").definitions["f"] == 2

    def test_what_is_bound_elsewhere_is_no_definition(self) -> None:
        """Inside functions and branches, by import, by attribute."""
        text = "import math\nif True:\n    x = 1\ndef f():\n    y = 2\nmath.z = 3\nmath['a'] = 4\n"

        assert parsed(text).definitions == {"f": 4}


class TestFaults:
    """A file that is no Python is kept, with what is wrong and where."""

    def test_a_syntax_error_is_kept_with_its_place(self) -> None:
        """Line and column from 1, and the line itself."""
        fault = parsed("x = 1\nif x = 2:\n    pass\n").fault

        assert fault is not None
        assert (fault.line, fault.column, fault.code) == (2, 4, "if x = 2:")
        assert "invalid syntax" in fault.message

    def test_the_text_of_a_broken_file_is_kept(self) -> None:
        """For whoever wants to show it."""
        file = parsed("def f(:")

        assert (file.text, file.definitions, file.stubs) == ("def f(:", {}, ())

    def test_a_column_is_counted_in_characters(self) -> None:
        """Not in bytes."""
        fault = parsed("ä = 'öö' )").fault

        assert fault is not None
        assert fault.column == 10

    @pytest.mark.parametrize("separator", ["\x0c", "\x1c", "\u2028", "\x85"])
    def test_a_line_is_counted_as_python_counts_it(self, separator: str) -> None:
        """A form feed or a U+2028 in a text begins no line."""
        fault = parsed(f"x = '{separator}'\ny = (\nz = 1 1\n").fault

        assert fault is not None
        assert fault.code == ["", "x", "y = (", "z = 1 1"][fault.line]

    @pytest.mark.parametrize(
        ("data", "word"),
        [
            (b"x = 1\0", "null byte"),
            (b"-" * 100_000 + b"1", ""),
            (b"(" * 300 + b")" * 300, "too many nested parentheses"),
            (b"if True:\n\tx = 1\n        y = 2\n", "tabs"),
            (b"return 5 +", ""),
        ],
        ids=["null byte", "endless signs", "endless brackets", "mixed indentation", "unfinished"],
    )
    def test_whatever_the_parser_says_is_a_fault_of_the_file(self, data: bytes, word: str) -> None:
        """Never an exception of ours."""
        fault = parse_source("a.py", data).fault

        assert fault is not None
        assert word in fault.message

    @pytest.mark.parametrize("text", [r"x = '\d+'", "x = 1 is 1", "assert (x, 'always true')", "1()", "x = 1or 2"])
    def test_what_python_only_warns_about_is_no_fault(self, text: str) -> None:
        """Not even where warnings are errors, as they are here."""
        assert parsed(text).fault is None


class TestBytes:
    """A file is UTF-8 text of a reasonable size."""

    def test_a_byte_order_mark_is_no_part_of_the_text(self) -> None:
        """Editors on Windows write one."""
        assert parse_source("a.py", b"\xef\xbb\xbfdef f(): return 1").text == "def f(): return 1"

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_any_line_ending_will_do(self, ending: str) -> None:
        """Lines are counted the same."""
        assert parse_source("a.py", f"x = 1{ending}def f(): pass{ending}".encode()).definitions == {"x": 1, "f": 2}

    def test_text_that_is_no_utf8_is_a_fault_at_its_place(self) -> None:
        """With the byte, what stands around it, and what to do."""
        fault = parse_source("answer.py", b"a = 1\r\nx = '\xe4'").fault

        assert fault is not None
        assert (fault.line, fault.column, fault.code) == (2, 6, "x = '\\xe4'")
        assert fault.message == (
            "this is not UTF-8 text (byte 12 is 0xe4, and it declares no encoding); save the file as UTF-8"
        )

    def test_an_empty_file_defines_nothing(self) -> None:
        """And that is no fault."""
        assert parsed("") == SourceFile(name="answer.py", text="")

    def test_a_file_is_read_from_disk_under_the_name_it_is_given(self, tmp_path: Path) -> None:
        """The name on disk does not matter."""
        path = tmp_path / "whatever.py"
        path.write_text("x = 1")

        assert read_source(path, "unit.py") == parse_source("unit.py", b"x = 1")

    def test_a_file_as_large_as_may_be_is_read(self, tmp_path: Path) -> None:
        """The limit itself is allowed."""
        path = tmp_path / "a.py"
        path.write_bytes(b"#" * MAX_SOURCE_BYTES)

        assert read_source(path, "a.py").fault is None

    def test_a_larger_file_is_refused(self, tmp_path: Path) -> None:
        """It is data, not code."""
        path = tmp_path / "a.py"
        path.write_bytes(b"#" * (MAX_SOURCE_BYTES + 1))

        with pytest.raises(SubmissionError, match="larger than 1 MiB"):
            read_source(path, "a.py")

    def test_a_file_that_cannot_be_read_says_why(self, tmp_path: Path) -> None:
        """In the words of the system."""
        with pytest.raises(SubmissionError, match=r"a\.py cannot be read: No such file"):
            read_source(tmp_path / "a.py", "a.py")
