"""Notebooks in a real candidate: cells run in order, what is no Python is left out, a failure costs only itself."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest
import torch
from notebooks import notebook_bytes

from grader.examiner.host import Zygote
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Respondent
from grader.examiner.seat import Seat
from grader.examiner.subject import Subject, warm_modules
from grader.model import Course
from grader.notebook import parse_notebook
from grader.result import Verdict
from grader.source import parse_source

Enrol = Callable[..., Respondent]

DOUBLE = "def double(x): return 2 * x"


@pytest.fixture(scope="module", autouse=True)
def warm(zygote: Zygote) -> None:
    """Have the shell imported before any candidate is forked, as the examiner does for notebooks."""
    zygote.warm(warm_modules([parse_notebook("a.ipynb", notebook_bytes(["x = 1"]))]))


@pytest.fixture
def run(enrol: Enrol) -> Callable[..., Respondent]:
    """Run cells as the notebook work.ipynb."""
    return lambda *cells: enrol({"work.ipynb": list(cells)})


def double(student: Respondent, x: float = 3.0) -> float:
    """Ask for the double of *x*."""
    return float(student.double(torch.tensor(x)))


def why_not(student: Respondent) -> StudentFailure:
    """Return why there is no double."""
    with pytest.raises(StudentFailure) as caught:
        student.call("double", torch.tensor(1.0))
    return caught.value


Run = Callable[..., Respondent]


class TestRunning:
    """Cells share their names, as in a kernel."""

    def test_a_later_cell_sees_what_an_earlier_one_defined(self, run: Run) -> None:
        """Globals too, as the chapter's own code uses them."""
        assert double(run("factor = 2", "def double(x): return factor * x")) == 6

    def test_the_last_definition_counts(self, run: Run) -> None:
        """As on the screen of whoever wrote it."""
        assert double(run("def double(x): return x", DOUBLE)) == 6

    def test_top_level_await_works(self, run: Run) -> None:
        """As in Jupyter."""
        cells = "import asyncio\nfactor = await asyncio.sleep(0.001, result=2)", "def double(x): return factor * x"

        assert double(run(*cells)) == 6

    def test_the_prelude_is_there(self, run: Run) -> None:
        """A notebook that forgot an import of the chapter's is not punished for it."""
        assert double(run("def double(x): return tensor(2) * x")) == 6

    def test_main_is_not_run(self, run: Run) -> None:
        """A notebook is loaded like a file."""
        assert double(run(DOUBLE, "if __name__ == '__main__':\n    def double(x): return 0")) == 6

    def test_display_and_the_last_line_are_shown_short(self, run: Run) -> None:
        """They go to what is printed, not all of it."""
        student = run("from IPython.display import display", "display('a' * 9999); 'b' * 9999", DOUBLE)

        assert double(student) == 6
        assert student.subject.remarks == []

    def test_files_beside_a_notebook_can_be_imported(self, enrol: Enrol) -> None:
        """Also when they come later by their names."""
        files = {"helpers.py": "def twice(x): return 2 * x", "work.ipynb": ["from helpers import twice as double"]}

        assert double(enrol(files)) == 6

    def test_a_notebook_that_is_called_like_a_module_shadows_nothing(self, enrol: Enrol) -> None:
        """What Python ships is found under its name."""
        cells = ["import random", "def double(x): return x * random.choice([2])"]

        assert double(enrol({"random.ipynb": cells})) == 6


class TestLeftOut:
    """Magics and commands are not run, and that is said."""

    def test_what_is_left_out_is_named_with_its_cell(self, run: Run) -> None:
        """In one sentence for the notebook."""
        student = run("!pip install -q fastbook\n%matplotlib inline\nfiles = !ls\nlen(files)", "%%bash\nls", DOUBLE)

        assert double(student) == 6
        assert student.subject.remarks == [
            (
                "work.ipynb: left out, for only Python is run here: "
                "!pip install -q fastbook, %matplotlib inline, !ls (cell 1) and %%bash (cell 2)."
            )
        ]

    @pytest.mark.parametrize("magic", ["%%time\n", "%%capture\n", "\n%%timeit -n 3\n\n", "%time "])
    def test_what_is_only_measured_is_run(self, run: Run, magic: str) -> None:
        """The code is the student's all the same."""
        assert double(run(f"{magic}factor = 2", "def double(x): return factor * x")) == 6

    @pytest.mark.parametrize("magic", ["%timeit -n 10 -r3 ", "%prun -s ", "%time "])
    def test_options_of_a_measurement_are_no_code(self, run: Run, magic: str) -> None:
        """And a failure in it is told where it stands."""
        student = run(DOUBLE, f"x = 1\n{magic}double('a', 1)", f"{magic}double(2)")

        assert double(student) == 6
        (remark,) = student.subject.remarks
        assert remark.startswith("work.ipynb, cell 2, line 2 raised TypeError")

    def test_many_commands_in_a_loop_are_told_shortly(self, run: Run) -> None:
        """What is said about them has a limit of its own."""
        student = run(f"for i in range(30):\n    !wget -q https://example.org/{'x' * 200}/{{i}}", DOUBLE)

        assert double(student) == 6
        (remark,) = student.subject.remarks
        assert remark.startswith("work.ipynb: left out")

    def test_the_kits_own_checks_are_not_mentioned(self, run: Run) -> None:
        """A kit's notebook is full of them."""
        student = run("%load_ext grader", DOUBLE, "%grade double", "import grader\ngrader.check('double')")

        assert double(student) == 6
        assert student.subject.remarks == []

    def test_help_is_not_mentioned(self, run: Run) -> None:
        """It changes nothing."""
        student = run("?torch\ntorch.nn?", DOUBLE)

        assert double(student) == 6
        assert student.subject.remarks == []

    def test_input_is_an_error_that_says_why(self, run: Run) -> None:
        """Nobody is there to answer."""
        student = run("name = input('Your name?')", DOUBLE)

        assert double(student) == 6
        assert "nobody sits at the keyboard" in student.subject.remarks[0]


class TestFailures:
    """A cell that fails is told, with its number and line, and the rest counts."""

    @pytest.mark.parametrize("magic", ["", "%%time\n", "\n\n"])
    def test_a_failing_line_is_named(self, run: Run, magic: str) -> None:
        """Lines are counted as they are shown in the cell."""
        student = run("x = 1", f"{magic}y = 2\n1 / 0\n{DOUBLE}")

        assert double(student) == 6
        line = 2 + magic.count("\n")
        assert student.subject.remarks == [
            f"work.ipynb, cell 2, line {line} raised ZeroDivisionError: division by zero"
        ]

    def test_of_a_cell_the_first_failure_is_told(self, run: Run) -> None:
        """The others follow from it, most often."""
        student = run(f"1 / 0\n[][0]\n{DOUBLE}")

        assert double(student) == 6
        assert len(student.subject.remarks) == 1

    def test_a_name_that_a_failed_cell_should_have_defined_is_named(self, run: Run) -> None:
        """Where it matters: in the function that wants it, and among the remarks."""
        student = run("x = 1", "factor = open('factor.txt')", "def double(x): return factor * x", "factor + 1")

        failure = why_not(student)

        sentence = "`factor` was never defined because cell 2 failed (FileNotFoundError)"
        assert failure.verdict is Verdict.RUNTIME_ERROR
        assert failure.message.endswith(sentence)
        assert f"{sentence}." in student.subject.remarks

    def test_consequences_are_told_together(self, run: Run) -> None:
        """One missing file must not become a page of remarks."""
        student = run("path = open('data')", "a = path / 'x'", "b = a + 1", "c = [b for _ in path]", DOUBLE)

        assert double(student) == 6
        assert student.subject.remarks[1:] == [
            (
                "Never defined, because what would have done so failed: `path` (cell 1) and `a` (cell 2). "
                "So cells 2, 3 and 4 failed too."
            )
        ]

    def test_missing_packages_are_told_once_with_what_lacks(self, run: Run) -> None:
        """And what the course has of them stands in."""
        student = run("from fastai.vision.all import *", "import fastbook", "path = untar_data(1)", DOUBLE)

        assert double(student) == 6
        assert student.subject.remarks[0] == (
            "Not installed where the code is judged: fastai and fastbook. "
            "What the course has of them is there all the same, but not untar_data: so cell 3 failed."
        )

    def test_names_imported_from_a_missing_package_are_the_courses(self, run: Run) -> None:
        """Under the name that the student gave them."""
        student = run("from fastai.basics import tensor as make, untar_data", "def double(x): return make(2) * x")

        assert double(student) == 6

    def test_a_cell_that_is_no_python_is_told(self, run: Run) -> None:
        """A function in it has a load error that shows the line."""
        failure = why_not(run("def double(x:\n    return 2 * x"))

        assert failure.verdict is Verdict.LOAD_ERROR
        assert "work.ipynb, cell 1, line 1: SyntaxError" in failure.message

    def test_a_definition_that_fails_is_a_load_error(self, run: Run) -> None:
        """With its cell."""
        failure = why_not(run("x = 1", "@undefined\ndef double(x): return 2 * x"))

        assert (failure.verdict, "work.ipynb, cell 2, line 1: NameError" in failure.message) == (
            Verdict.LOAD_ERROR,
            True,
        )

    def test_a_traceback_names_cell_and_line(self, run: Run) -> None:
        """As the student finds it."""
        frame = why_not(run("x = 1", "def double(x):\n    return x[0]['a']")).frames[-1]

        assert (frame.file, frame.line, frame.code) == ("work.ipynb, cell 2", 2, "return x[0]['a']")

    def test_a_stub_in_a_notebook_is_missing(self, run: Run) -> None:
        """As in a file."""
        assert why_not(run('def double(x):\n    raise NotImplementedError("TODO")')).verdict is Verdict.MISSING


class TestLimits:
    """A cell that takes too long is not run again; what it defines counts all the same."""

    def test_of_a_cell_without_end_the_definitions_are_taken(self, run: Run) -> None:
        """And the cells around it are run."""
        student = run("factor = 2", "def double(x): return factor * x\nwhile True: pass", "y = 1")

        assert double(student) == 6
        (remark,) = student.subject.remarks
        assert remark.startswith("work.ipynb, cell 2: Your code gave no answer within")
        assert remark.endswith("Of this cell, only definitions and imports were taken.")

    def test_a_cell_that_ends_the_process_costs_only_itself(self, run: Run) -> None:
        """However it does that."""
        assert double(run("import os\nos._exit(3)", DOUBLE, "import os, signal\nos.kill(os.getpid(), 9)")) == 6

    def test_definitions_that_never_end_are_given_up(self, run: Run) -> None:
        """A class's body is code that runs."""
        student = run("class Endless:\n    while True: pass\ndef double(x): return 2 * x")

        failure = why_not(student)

        assert failure.verdict is Verdict.TIME_LIMIT

    def test_all_cells_together_have_a_limit(self, zygote: Zygote, course: Course) -> None:
        """After it, only definitions are taken."""
        limited = dataclasses.replace(course, limits=dataclasses.replace(course.limits, notebook_seconds=0.7))
        busy = "import time\nend = time.process_time() + 0.8\nwhile time.process_time() < end: pass"
        file = parse_notebook("work.ipynb", notebook_bytes([busy, "x = 1", f"{DOUBLE}\nboom()"]))
        seat = Seat(zygote, limited, seed=1)
        try:
            student = Respondent(Subject(seat, [file], limited), limited)

            assert double(student) == 6
            assert [remark.partition(":")[0] for remark in student.subject.remarks] == [
                "work.ipynb, cell 2, and those after it"
            ]
        finally:
            seat.close()

    def test_a_notebook_of_endless_definitions_ends(self, zygote: Zygote, course: Course) -> None:
        """Each would cost its time, and there may be two thousand."""
        short = dataclasses.replace(course.limits, load_seconds=0.5, notebook_seconds=0.8)
        limited = dataclasses.replace(course, limits=short)
        cells = [f"class Endless{number}:\n    while True: pass" for number in range(200)]
        file = parse_notebook("work.ipynb", notebook_bytes([DOUBLE, *cells, "def late(): pass"]))
        seat = Seat(zygote, limited, seed=1)
        try:
            student = Respondent(Subject(seat, [file], limited), limited)

            assert double(student) == 6
            assert len(student.subject.remarks) == 11
            assert seat.generation < 10
        finally:
            seat.close()

    def test_each_cell_may_print_up_to_the_limit(self, run: Run) -> None:
        """Logs of training are long; one that is too long costs its own line."""
        student = run(*["print('x' * 50_000)"] * 4, "print('x' * 100_000)", DOUBLE)

        assert double(student) == 6
        (remark,) = student.subject.remarks
        assert remark.startswith("work.ipynb, cell 5")


class TestChoice:
    """When several files define an exercise, the unit's own wins, then the newest; and that is said."""

    @pytest.fixture
    def choose(self, zygote: Zygote, course: Course) -> Iterator[Callable[..., Respondent]]:
        """Seat files of (name, text, age)."""
        seats = []

        def seat_files(*files: tuple[str, str, float]) -> Respondent:
            sources = [
                dataclasses.replace(parse_source(name, text.encode()), modified=modified)
                if name.endswith(".py")
                else parse_notebook(name, notebook_bytes([text]), modified)
                for name, text, modified in files
            ]
            seats.append(Seat(zygote, course, seed=1))
            return Respondent(Subject(seats[-1], sources, course), course)

        yield seat_files
        for seat in seats:
            seat.close()

    def test_the_units_own_file_wins(self, choose: Callable[..., Respondent]) -> None:
        """Even if another is newer."""
        student = choose(("other.py", "def double(x): return x", 9.0), ("01_first.py", DOUBLE, 1.0))

        assert double(student) == 6
        assert student.subject.remarks == [
            "double is also defined in other.py; the one in 01_first.py was judged, the unit's own file."
        ]

    def test_of_the_units_file_and_notebook_the_newer_wins(self, choose: Callable[..., Respondent]) -> None:
        """Both are the unit's own."""
        student = choose(("01_first.ipynb", DOUBLE, 2.0), ("01_first.py", "def double(x): return x", 1.0))

        assert double(student) == 6

    def test_else_the_newest_wins(self, choose: Callable[..., Respondent]) -> None:
        """Wherever it lies."""
        student = choose(("a.py", "def double(x): return x", 1.0), ("b/c.ipynb", DOUBLE, 2.0))

        assert double(student) == 6
        assert student.subject.remarks == [
            "double is also defined in a.py; the one in b/c.ipynb was judged, the newest."
        ]

    def test_a_file_that_imports_it_is_no_other_answer(self, choose: Callable[..., Respondent]) -> None:
        """Nothing is said about it."""
        student = choose(("a.py", DOUBLE, 1.0), ("b.py", "from a import double", 2.0))

        assert double(student) == 6
        assert student.subject.remarks == []
