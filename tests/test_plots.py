"""Plots of the questionnaire: drawn in the sealed candidate, judged by what can be seen on the axes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from notebooks import notebook_bytes

from grader.cli.choosing import chosen_exercises
from grader.course import load_course, stub_files
from grader.model import SourceFile, Submission
from grader.notebook import parse_notebook
from grader.places import builtin_course
from grader.result import ExerciseResult, Result, Verdict
from grader.source import parse_source
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

COURSE = builtin_course()
Grade = Callable[..., ExerciseResult]

RELU = """
def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    {drawn}
    ax.set_title("ReLU")
"""
SIGMOID = """
def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    {drawn}
    ax.set_title("sigmoid")
"""


def source(text: str) -> SourceFile:
    """Return a file of that text."""
    return parse_source("answers.py", text.encode())


def judged(worker: Worker, files: tuple[SourceFile, ...], *exercises: str) -> Result:
    """Have *files* judged on *exercises*."""
    return worker.result(Job(submission=Submission(name="ada", files=files, digest=""), exercises=exercises))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One for all drawings."""
    with Worker() as worker:
        worker.set_up(Setup(course=str(COURSE), seed=11))
        yield worker


@pytest.fixture
def grade(worker: Worker) -> Grade:
    """Have one exercise judged: that which is defined."""

    def run(text: str) -> ExerciseResult:
        names = [name for name in ("draw_relu", "draw_sigmoid") if f"def {name}" in text]
        (exercise,) = judged(worker, (source(text),), *names).exercises
        return exercise

    return run


def earned(exercise: ExerciseResult) -> dict[str, float | None]:
    """Scores by the last word of the case's id."""
    return {test.id.rpartition("_")[2]: test.score for test in exercise.tests}


class TestWhatCounts:
    """A right picture is right, however it was made."""

    @pytest.mark.parametrize(
        "drawn",
        [
            "ax.plot(x, x.relu())",
            "ax.plot(x.numpy(), x.clamp(min=0).tolist(), 'r--', linewidth=3)",
            "ax.plot(x.flip(0), x.flip(0).relu())",
            "ax.plot([-2, 2], [1, 1], ':'); ax.plot(x, x.relu()); ax.axvline(0); ax.axhline(0); ax.legend(['a', 'b'])",
            "ax.step(x, x.relu())",
            "ax.scatter(x, x.relu())",
            "ax.plot(x, x.relu()); ax.invert_xaxis()",
            "ax.plot(x.half(), x.half().relu())",
            "ax.plot([float('nan'), *x], [0, *x.relu()])",
            "ax.plot([-2, 0], [0, 0]); ax.plot([0, 2], [0, 2])",
            "x = torch.linspace(-2, 2, 100); ax.scatter(x, x.relu())",
        ],
    )
    def test_whatever_shows_the_function_gets_all_points(self, grade: Grade, drawn: str) -> None:
        """Lines, steps and many dots; tensors, arrays and lists; with others beside it."""
        found = grade(RELU.format(drawn=drawn))

        assert (found.verdict, found.score, found.diagnosis) == (Verdict.ACCEPTED, 3.0, ())

    def test_pyplot_may_be_used_beside_the_axes(self, grade: Grade) -> None:
        """plt.show() shows nothing here, and breaks nothing."""
        text = "import matplotlib.pyplot as plt\n" + SIGMOID.format(drawn="ax.plot(x, x.sigmoid()); plt.show()")

        assert grade(text).score == 3.0

    def test_a_notebook_with_its_magic_is_as_good(self, worker: Worker) -> None:
        """%matplotlib inline is Jupyter's; a picture drawn in a cell does no harm."""
        cells = [
            "%matplotlib inline\nimport matplotlib.pyplot as plt",
            SIGMOID.format(drawn="ax.plot(x, x.sigmoid())"),
            "fig, ax = plt.subplots()\ndraw_sigmoid(ax)\nplt.show()",
        ]

        result = judged(worker, (parse_notebook("09_plots.ipynb", notebook_bytes(cells)),), "draw_sigmoid")

        assert result.score == 3.0
        assert [note.partition(": ")[2] for note in result.notes] == [
            "left out, for only Python is run here: %matplotlib inline (cell 1)."
        ]


class TestWhatIsMissed:
    """Each fault costs its own points, and is told in words."""

    @pytest.mark.parametrize(
        ("drawn", "scores"),
        [
            ("ax.plot(x, x.sigmoid() + 0.01)", {"line": 0, "range": 1, "smooth": 0.5, "words": 0.5}),
            ("ax.plot(x[60:], x[60:].sigmoid())", {"line": 1, "range": 0, "smooth": 0.5, "words": 0.5}),
            ("ax.plot(x[::10], x[::10].sigmoid())", {"line": 1, "range": 1, "smooth": 0, "words": 0.5}),
            ("ax.plot(x[::4], x[::4].sigmoid(), 'o')", {"line": 1, "range": 1, "smooth": 0, "words": 0.5}),
            ("ax.plot(x, x.sigmoid()); ax.set_xlim(-1, 1)", {"line": 1, "range": 0, "smooth": 0.5, "words": 0.5}),
            ("ax.plot([0.0], [0.5])", {"line": 0, "range": 0, "smooth": 0, "words": 0.5}),
            ("ax.axhline(0.5)", {"line": 0, "range": 0, "smooth": 0, "words": 0}),
            ("ax.bar(x, x.sigmoid())", {"line": 0, "range": 0, "smooth": 0, "words": 0}),
        ],
    )
    def test_every_aspect_is_judged_by_itself(self, grade: Grade, drawn: str, scores: dict[str, float]) -> None:
        """A wrong height costs the line, a short range the range."""
        found = grade(SIGMOID.format(drawn=drawn))

        assert earned(found) == scores
        assert all(test.message and test.got for test in found.tests if not test.score)

    @pytest.mark.parametrize(
        ("drawn", "came"),
        [
            ("import matplotlib.pyplot as plt; plt.plot(x, x.relu())", "a picture that pyplot made"),
            ("ax.twinx().plot(x, x.relu())", "other axes of the same figure"),
            ("pass", "no line and no dots"),
        ],
    )
    def test_a_picture_elsewhere_is_found_and_named(self, grade: Grade, drawn: str, came: str) -> None:
        """Nobody searches long for a line that went to pyplot's own axes."""
        found = grade(RELU.format(drawn=drawn))

        assert found.score == 0.0
        assert {test.got for test in found.tests} == {came}

    def test_twenty_points_beside_the_corner_cut_it_off(self, grade: Grade) -> None:
        """Two points beside it do not, if they are near."""
        assert earned(grade(RELU.format(drawn="ax.plot(x[1::12], x[1::12].relu())")))["corner"] == 0
        assert earned(grade(RELU.format(drawn="ax.plot(x + 0.02, (x + 0.02).relu())")))["corner"] == 0.5

    def test_dots_without_one_at_the_corner_lie_closer(self, grade: Grade) -> None:
        """Fifty look like a line, and the corner is missing from it; joined by a line they show it."""
        for drawn, corner in (("scatter", 0), ("step", 0), ("plot", 0.5)):
            found = grade(RELU.format(drawn=f"x = torch.linspace(-2, 2, 50); ax.{drawn}(x, x.relu())"))
            assert earned(found)["corner"] == corner

    def test_an_exception_is_the_students_with_its_line(self, grade: Grade) -> None:
        """Also one that Matplotlib raises far below."""
        found = grade(RELU.format(drawn="ax.plot(x, x.relu()[:-1])"))

        assert found.verdict is Verdict.RUNTIME_ERROR
        assert "same first dimension" in found.tests[0].message
        assert (found.tests[0].file, found.tests[0].line) == ("answers.py", 4)


class TestSabotage:
    """What comes from a student's process is judged as such, and never breaks the grader."""

    @pytest.mark.parametrize(
        "sabotage",
        [
            "import sys; sys.modules['matplotlib'] = None",
            "torch.tensor = lambda *a, **k: 'no tensor'",
            "torch.tensor = lambda *a, **k: torch.zeros(3)",
            "import numpy; numpy.isfinite = lambda x: numpy.zeros(3, dtype=bool)",
            "from matplotlib.axes import Axes; Axes.get_title = lambda self, loc='': self",
            "from matplotlib.axes import Axes; Axes.get_xlim = lambda self: (float('nan'), float('inf'))",
            "from matplotlib.axes import Axes; Axes.lines = property(lambda self: [self] * 10**6)",
            "import matplotlib.pyplot as plt; plt.close = lambda *a: [][0]",
        ],
    )
    def test_who_breaks_the_tools_loses_points_at_the_most(self, grade: Grade, sabotage: str) -> None:
        """No fault of the grader's, and no points for a function that draws nothing."""
        found = grade(f"{sabotage}\n" + RELU.format(drawn=""))

        assert found.verdict not in (Verdict.JUDGE_ERROR, Verdict.INCONCLUSIVE)
        assert found.score == 0.0

    def test_millions_of_points_and_endless_words_are_cut(self, grade: Grade) -> None:
        """A picture is judged by ten thousand points of a line, and by the beginning of its title."""
        drawn = "x = torch.linspace(-2, 2, 1_000_001); ax.plot(x, x.relu()); ax.set_xlabel('x' * 10**6)"

        assert grade(RELU.format(drawn=drawn)).score == 3.0


class TestAnExtra:
    """Matplotlib may be missing, and nobody waits for it who does not draw."""

    def test_where_it_is_missing_no_point_is_lost_and_a_stub_is_still_missing(self, tmp_path: Path) -> None:
        """What was drawn cannot be judged, which is said with what to do; what was not begun is not begun."""
        shutil.copytree(COURSE / "exercises", tmp_path / "exercises")
        shutil.copytree(COURSE / "solutions", tmp_path / "solutions")
        manifest = tmp_path / "exercises" / "course.toml"
        text = manifest.read_text(encoding="utf-8")
        hidden = 'prelude = """\nimport sys\nsys.modules["matplotlib"] = None\n'
        manifest.write_text(text.replace('prelude = """\n', hidden, 1), encoding="utf-8")
        stub = "def draw_sigmoid(ax):\n    raise NotImplementedError\n"

        with Worker(tmp_path) as worker:
            worker.set_up(Setup(course=str(tmp_path), seed=1))
            files = (source(RELU.format(drawn="ax.plot(x, x)") + stub),)
            relu, sigmoid = sorted(judged(worker, files, "draw_relu", "draw_sigmoid").exercises, key=lambda x: x.name)

        assert (relu.verdict, relu.score) == (Verdict.INCONCLUSIVE, 3.0)
        assert "pip install matplotlib" in relu.tests[0].message
        assert (sigmoid.verdict, sigmoid.score) == (Verdict.MISSING, 0.0)

    def test_it_is_imported_for_those_alone_who_draw(self) -> None:
        """A kit whose plots are untouched is judged without it, as quickly as without that file."""
        look = "import sys\ndef nll(a, t):\n    print('there' if 'matplotlib' in sys.modules else 'not there')\n"
        stubs = stub_files(load_course(COURSE))

        with Worker() as worker:
            worker.set_up(Setup(course=str(COURSE), seed=1))
            before = judged(worker, (*stubs, source(look)), "nll", "draw_relu", "draw_sigmoid")
            after = judged(worker, (*stubs, source(look + RELU.format(drawn=""))), "nll", "draw_relu")

        assert {test.output for test in before.exercises[0].tests} == {"not there\n"}
        assert {test.output for test in after.exercises[0].tests} == {"there\n"}

    def test_plots_are_judged_when_they_are_named(self) -> None:
        """Otherwise with the questionnaire."""
        course = load_course(COURSE)

        assert not {"draw_relu", "draw_sigmoid"} & {*chosen_exercises(course, (), challenge=True)}
        assert chosen_exercises(course, ("draw_relu",), challenge=False) == ("draw_relu",)
