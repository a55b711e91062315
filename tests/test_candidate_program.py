"""Programs: a student's files run statement by statement and see each other's names."""

import linecache
import sys
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from grader.candidate.program import Program
from grader.wire.messages import Note

pytestmark = pytest.mark.usefixtures("own_modules")


def load(program: Program, text: str, name: str = "answer.py", stubs: tuple[str, ...] = ()) -> list[Note]:
    """Run *text* as a file of *program* and return what was noted."""
    _, notes = program.load(name, textwrap.dedent(text), stubs)
    return notes


def program_of(text: str, **base: Any) -> Program:
    """Return a program of one file, with *base* as the prelude."""
    program = Program(base)
    assert load(program, text) == []
    return program


def call(program: Program, function: str, *arguments: Any, name: str = "answer.py") -> Any:
    """Call *function* of *program*."""
    return program.find(name, function)(*arguments)


class TestNames:
    """A name is looked up in the own file, the other files, the prelude and Python, in this order."""

    def test_the_prelude_is_known_in_every_file(self) -> None:
        """As the chapter's imports are."""
        assert call(program_of("def f(): return pi", pi=3), "f") == 3

    def test_a_later_file_may_use_what_an_earlier_one_defines(self) -> None:
        """Names are shared between files without an import."""
        program = program_of("def helper(): return 1")
        load(program, "def f(): return helper() + 1", "second.py")

        assert call(program, "f", name="second.py") == 2

    def test_an_earlier_file_may_use_what_a_later_one_defines(self) -> None:
        """As in a notebook, it counts what is there when the function is called."""
        program = program_of("def f(): return helper() + 1")
        load(program, "def helper(): return 1", "second.py")

        assert call(program, "f") == 2

    def test_a_files_own_definition_wins(self) -> None:
        """Two files may define the same name, each for itself."""
        program = program_of("def helper(): return 'first'\ndef f(): return helper()")
        load(program, "def helper(): return 'second'\ndef g(): return helper()", "second.py")

        assert (call(program, "f"), call(program, "g", name="second.py")) == ("first", "second")

    def test_a_definition_in_one_file_does_not_replace_the_prelude_in_others(self) -> None:
        """Who calls something ``tensor`` does so for one file."""
        program = program_of("tensor = 'mine'\nprint = 'also mine'", tensor="torch's")
        load(program, "def f(): return tensor, print", "second.py")

        assert call(program, "f", name="second.py") == ("torch's", print)

    def test_a_definition_may_replace_the_prelude_in_its_own_file(self) -> None:
        """A student's own definition always wins there."""
        assert call(program_of("tensor = 'mine'\ndef f(): return tensor", tensor="torch's"), "f") == "mine"

    def test_an_unknown_name_is_a_name_error(self) -> None:
        """As anywhere in Python."""
        with pytest.raises(NameError, match="nothing"):
            call(program_of("def f(): return nothing"), "f")

    def test_two_programs_know_nothing_of_each_other(self) -> None:
        """The names of one program are not those of another in the same process."""
        program_of("def helper(): return 1")

        with pytest.raises(NameError):
            call(program_of("def f(): return helper()"), "f")

    def test_a_file_is_imported_by_its_name(self) -> None:
        """``from losses import mnist_loss`` finds the file that was loaded before."""
        program = Program({})
        load(program, "def mnist_loss(): return 7", "losses_of_this_test.py")

        assert load(program, "from losses_of_this_test import mnist_loss as loss\ndef f(): return loss()") == []
        assert call(program, "f") == 7

    def test_a_file_named_like_a_module_of_python_does_not_shadow_it(self) -> None:
        """``random.py`` of a student is not what others import by that name."""
        import random

        load(Program({}), "x = 1", "random.py")

        assert sys.modules["random"] is random

    def test_a_file_in_a_folder_has_its_plain_name(self) -> None:
        """The folder is no part of a module's name."""
        program = Program({})
        load(program, "def f(): return __name__", "work/unit.py")

        assert call(program, "f", name="work/unit.py") == "unit"


class TestStatements:
    """Statements run one by one; one that fails is noted and the rest counts."""

    def test_a_statement_that_fails_does_not_cost_the_rest(self) -> None:
        """An import of something that is not there is the usual case."""
        program = Program({})

        notes = load(program, "import fastai_is_not_here\n\ndef f(): return 1\n")

        assert call(program, "f") == 1
        assert [(note.line, note.error, note.code) for note in notes] == [
            (1, "ModuleNotFoundError", "import fastai_is_not_here")
        ]

    def test_the_line_of_a_note_is_where_it_happened(self) -> None:
        """Deep inside a statement of several lines, and inside a function of the same file."""
        text = """
            def helper():
                return 1 / 0

            x = [
                1,
                helper(),
            ]
        """

        notes = load(Program({}), text)

        assert [(note.line, note.code, note.message) for note in notes] == [(3, "return 1 / 0", "division by zero")]

    def test_several_failures_are_noted_in_order(self) -> None:
        """Each statement speaks for itself."""
        notes = load(Program({}), "1 / 0\nx = 1\nundefined\n")

        assert [(note.line, note.error) for note in notes] == [(1, "ZeroDivisionError"), (3, "NameError")]

    @pytest.mark.parametrize("statement", ["raise SystemExit", "exit()", "raise KeyboardInterrupt", "quit(1)"])
    def test_leaving_at_top_level_is_tolerated(self, statement: str) -> None:
        """``exit()`` in a script does not end what comes after it."""
        program = Program({})

        load(program, f"{statement}\ndef f(): return 1")

        assert call(program, "f") == 1

    def test_what_stands_under_main_is_not_run(self) -> None:
        """A file is imported, not started."""
        program = program_of("ran = False\nif __name__ == '__main__':\n    ran = True\ndef f(): return ran")

        assert call(program, "f") is False

    def test_a_future_import_holds_for_the_statements_after_it(self) -> None:
        """Though each statement is compiled alone."""
        program = program_of("from __future__ import annotations\ndef f(x: undefined) -> other: return x")

        assert call(program, "f", 3) == 3

    def test_a_future_import_does_not_hold_for_other_files(self) -> None:
        """Neither for later files nor by inheritance from ours."""
        program = program_of("from __future__ import annotations")

        notes = load(program, "def f(x: undefined): return x", "second.py")

        assert [note.error for note in notes] == ["NameError"]

    @pytest.mark.parametrize("head", ["", "from __future__ import annotations\n"])
    def test_dataclasses_work(self, head: str) -> None:
        """They look their module up in sys.modules."""
        text = """
            from dataclasses import dataclass, field
            from typing import ClassVar

            @dataclass
            class Point:
                count: ClassVar[int] = 0
                x: int
                y: list = field(default_factory=list)

            def f(): return Point(1) == Point(1, [])
        """

        assert call(program_of(head + textwrap.dedent(text)), "f") is True

    def test_a_line_is_counted_as_python_counts_it(self) -> None:
        """A form feed or a U+2028 in a text begins no line."""
        notes = load(Program({}), "a = 'x\x0cy \u2028 z'\n\x0c\nb = undefined\n")

        assert [(note.line, note.code) for note in notes] == [(3, "b = undefined")]

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_any_line_ending_will_do(self, ending: str) -> None:
        """Files from other systems are counted the same."""
        notes = load(Program({}), f"x = 1{ending}y = 2{ending}undefined{ending}")

        assert [(note.line, note.code) for note in notes] == [(3, "undefined")]

    def test_tracebacks_show_the_students_lines(self) -> None:
        """The text never lies on a disk, and is shown all the same."""
        program_of("x = 1\ny = 'second line'\n")

        assert linecache.getline("answer.py", 2) == "y = 'second line'\n"

    def test_text_that_is_no_python_is_refused(self) -> None:
        """The examiner asks only for files that parse."""
        with pytest.raises(SyntaxError):
            Program({}).load("answer.py", "def f(:", ())

    def test_an_unprintable_error_is_noted_all_the_same(self) -> None:
        """What an exception says of itself may go wrong."""
        text = """
            class Bad(Exception):
                def __str__(self):
                    raise SystemExit

            raise Bad
        """

        notes = load(Program({}), text)

        assert [(note.error, note.message) for note in notes] == [("Bad", "(its message could not be read)")]


class TestWhatIsDefined:
    """The examiner is told which names can be called."""

    def test_callables_are_named_in_order(self) -> None:
        """Functions, classes and whatever else can be called, also when it came by import."""
        text = "from math import sqrt\ndef f(): pass\nclass C: pass\ng = lambda: 1\nx = 1\n"

        defined, _ = Program({}).load("answer.py", text, ())

        assert defined == ["C", "f", "g", "sqrt"]

    def test_a_stub_is_taken_away(self) -> None:
        """An untouched stub counts as not defined, here and for other files."""
        program = Program({})
        defined, _ = program.load("answer.py", "def f(): raise NotImplementedError\ndef g(): return 1", ("f",))
        load(program, "def uses(): return f()", "second.py")

        assert defined == ["g"]
        with pytest.raises(NameError):
            call(program, "uses", name="second.py")

    def test_a_stub_does_not_hide_what_another_file_defines(self) -> None:
        """Who fills in a function in another file than the stub's is found there."""
        program = Program({})
        load(program, "def f(): return 1", "own.py")
        load(program, "def f(): raise NotImplementedError\ndef uses(): return f()", stubs=("f",))

        assert call(program, "uses") == 1

    def test_a_stub_that_was_never_run_is_no_trouble(self) -> None:
        """Its statement may have failed."""
        assert load(Program({}), "x = 1", stubs=("f",)) == []


class TestNamesForACall:
    """Names are put, lent or offered for one call, and taken back."""

    @pytest.fixture
    def program(self) -> Program:
        """Two files: what trains, and what it calls."""
        program = Program({"prelude": "prelude"})
        load(program, "def loss(): return 'own loss'\ndl = 'own dl'", "losses.py")
        load(program, "def f(): return loss()\ndef g(): return dl\ndef h(): return helper()", "training.py")
        return program

    def ask(self, program: Program, function: str, **names: dict[str, Any]) -> Any:
        """Call *function* with *names* put, lent or offered."""
        found: Callable[[], Any] = program.find("training.py", function)
        with program.names(found, put=names.get("put", {}), lend=names.get("lend", {}), offer=names.get("offer", {})):
            return found()

    def test_what_is_put_replaces_what_any_file_calls_so(self, program: Program) -> None:
        """The chapter's globals are those of the test."""
        load(program, "dl = 'of this file'\ndef k(): return dl", "training.py")

        assert self.ask(program, "k", put={"dl": "put"}) == "put"

    def test_what_is_lent_replaces_what_other_files_define(self, program: Program) -> None:
        """A mistake in another unit is not paid for twice."""
        assert self.ask(program, "f", lend={"loss": lambda: "lent"}) == "lent"

    def test_what_is_lent_does_not_replace_what_the_own_file_defines(self, program: Program) -> None:
        """What the student wrote beside the function is part of the answer."""
        load(program, "def loss(): return 'beside'\ndef k(): return loss()", "training.py")

        assert self.ask(program, "k", lend={"loss": lambda: "lent"}) == "beside"

    def test_what_is_offered_helps_out(self, program: Program) -> None:
        """Who did not define the chapter's helper gets it."""
        assert self.ask(program, "h", offer={"helper": lambda: "offered"}) == "offered"

    def test_what_is_offered_replaces_nothing(self, program: Program) -> None:
        """Who did define it keeps it."""
        assert self.ask(program, "f", offer={"loss": lambda: "offered"}) == "own loss"

    def test_everything_is_taken_back_after_the_call(self, program: Program) -> None:
        """The next call finds the program as it was."""
        self.ask(program, "h", put={"dl": "put"}, lend={"loss": lambda: "lent"}, offer={"helper": lambda: "offered"})

        assert (self.ask(program, "f"), self.ask(program, "g")) == ("own loss", "own dl")
        with pytest.raises(NameError):
            self.ask(program, "h")

    def test_everything_is_taken_back_after_an_exception(self, program: Program) -> None:
        """Also when the call fails."""
        with pytest.raises(ZeroDivisionError):
            self.ask(program, "h", put={"dl": "put"}, offer={"helper": lambda: 1 / 0})

        assert self.ask(program, "g") == "own dl"

    def test_what_the_student_put_there_meanwhile_stays(self, program: Program) -> None:
        """A global that the call itself sets is the student's own."""
        load(program, "def k():\n    global dl\n    dl = 'set'\ndef read(): return dl", "training.py")

        self.ask(program, "k", put={"dl": "put"})

        assert self.ask(program, "read") == "set"

    def test_a_callable_without_globals_finds_the_names_too(self) -> None:
        """A partial or a module instance has no namespace of its own."""
        program = program_of("import functools\ndef f(x): return dl\ng = functools.partial(f, 1)")
        found = program.find("answer.py", "g")

        with program.names(found, put={"dl": "put"}, lend={}, offer={}):
            assert found() == "put"
