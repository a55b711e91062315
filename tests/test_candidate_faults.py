"""Faults: exceptions of students' code become plain words, whatever the exception tries."""

import textwrap
from typing import Any

import numpy as np
import pytest

from grader.candidate.faults import raised
from grader.candidate.program import Program
from grader.wire.messages import Raised, decode_reply, encode

pytestmark = pytest.mark.usefixtures("own_modules")


def fault(text: str, *arguments: Any) -> Raised:
    """Call the function ``f`` of a program with that *text* and describe what it raises."""
    program = Program({"np": np})
    _, notes = program.load("answer.py", textwrap.dedent(text), ())
    assert notes == []
    try:
        program.find("answer.py", "f")(*arguments)
    except BaseException as error:  # noqa: BLE001 - as at the candidate's border
        return raised(7, error, program.files)
    pytest.fail("nothing was raised")


class TestFrames:
    """The traceback is shown as far as it runs through the student's files."""

    def test_frames_lead_from_the_call_to_the_place(self) -> None:
        """File, line, function and code of each step."""
        found = fault("def helper(x):\n    return 1 / x\n\ndef f():\n    return helper(0)\n")

        assert [(frame.file, frame.line, frame.function, frame.code) for frame in found.frames] == [
            ("answer.py", 5, "f", "return helper(0)"),
            ("answer.py", 2, "helper", "return 1 / x"),
        ]

    def test_frames_of_libraries_and_of_the_grader_are_left_out(self) -> None:
        """What is not the student's does not help them."""
        found = fault("def f(): return np.average([1, 2], weights=[1])")

        assert {frame.file for frame in found.frames} == {"answer.py"}

    def test_endless_recursion_is_told_by_its_last_steps(self) -> None:
        """A thousand steps are cut to twenty."""
        found = fault("def f(): return f()")

        assert (found.error, len(found.frames)) == ("RecursionError", 20)

    def test_a_fault_names_the_request(self) -> None:
        """So that it answers the right question."""
        assert fault("def f(): 1 / 0").id == 7


class TestWords:
    """Type and message come through, cut and clean."""

    def test_type_and_message_come_through(self) -> None:
        """As Python says them."""
        found = fault("def f(): raise ValueError('too small')")

        assert (found.error, found.message) == ("ValueError", "too small")

    def test_a_long_message_is_cut(self) -> None:
        """Nobody reads a megabyte."""
        assert len(fault("def f(): raise ValueError('a' * 1_000_000)").message) == 2000

    def test_a_private_type_is_called_by_what_it_inherits_from(self) -> None:
        """NumPy's _ArrayMemoryError is a MemoryError, for the student and for the verdict."""
        assert fault("def f(): np.zeros(1 << 50)").error == "MemoryError"

    @pytest.mark.parametrize(
        "body",
        [
            "raise SystemExit",
            "1 / 0",
            "return 5",
            "return Text('a')",
            "return '\\udcff'",
            "return '\\x1b[2J'",
            "return 'a' * (1 << 26)",
        ],
        ids=["exits", "fails", "no text", "odd text", "surrogate", "control", "megabytes"],
    )
    def test_a_hostile_message_crosses_all_the_same(self, body: str) -> None:
        """Asking an exception what it says may do anything but break the wire."""
        text = f"""
            class Text(str):
                def __str__(self):
                    raise KeyboardInterrupt
                def __getitem__(self, key):
                    return 3

            class Bad(Exception):
                def __str__(self):
                    {body}

            def f(): raise Bad
        """

        found = fault(text)

        assert found.error == "Bad"
        assert decode_reply(encode(found)) == found

    def test_a_type_with_an_odd_name_crosses_all_the_same(self) -> None:
        """Its name is the student's choice too."""
        found = fault("Bad = type('B' * 1000, (Exception,), {})\ndef f(): raise Bad")

        assert found.error == "B" * 100


class TestSuggestions:
    """A misspelt name is told with the name that was perhaps meant."""

    @pytest.mark.parametrize(
        ("text", "suggestion"),
        [
            ("def f(targets=1): return targest", "targets"),
            ("weights = 1\ndef f(): return wieghts", "weights"),
            ("def f(): return pirnt", "print"),
            ("def f(): return np.zeors(2)", "zeros"),
            ("def f(): return [1].apend(2)", "append"),
            ("def f(): return something_else_entirely", ""),
            ("_targets = 1\ndef f(): return targets", ""),
            ("def g(): return targest\ndef f(targets=1): return g()", ""),
            ("def f(): raise ValueError('targest')", ""),
            ("def f(): raise NameError('targest')", ""),
        ],
        ids=[
            "local",
            "global",
            "builtin",
            "module's",
            "object's",
            "nothing near",
            "private",
            "caller's",
            "other error",
            "no name",
        ],
    )
    def test_the_nearest_name_is_suggested(self, text: str, suggestion: str) -> None:
        """From what is known at that place, and only if it is near."""
        assert fault(text).suggestion == suggestion

    def test_a_name_of_the_prelude_is_suggested(self) -> None:
        """It is known in every file."""
        program = Program({"tensor": 1})
        program.load("answer.py", "def f(): return tenser", ())

        with pytest.raises(NameError) as caught:
            program.find("answer.py", "f")()

        assert raised(1, caught.value, ()).suggestion == "tensor"

    @pytest.mark.parametrize("body", ["raise SystemExit", "return [1, None, 'nothin']", "return None"])
    def test_a_hostile_object_gets_no_suggestion(self, body: str) -> None:
        """Asking an object for its attributes may do anything."""
        text = f"""
            class Hostile:
                def __dir__(self):
                    {body}

            def f(): return Hostile().nothing
        """

        assert fault(text).error == "AttributeError"

    def test_a_name_that_is_no_text_gets_no_suggestion(self) -> None:
        """An exception may claim anything about itself."""
        text = """
            def f():
                error = NameError()
                error.name = 5
                raise error
        """

        assert fault(text).suggestion == ""
