"""Showing: values as pages draw them, whatever they are, and the digits that a model got wrong."""

import base64
import io
import math
from collections.abc import Callable, Iterator
from typing import Any

import hypothesis.extra.numpy as arrays
import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from grader.errors import CourseError
from grader.examiner.describing import describe, number, printable
from grader.examiner.expecting import Expect, Mismatch
from grader.examiner.judging import judge
from grader.examiner.mistakes import mistaken_digits
from grader.examiner.pictures import encode_images
from grader.examiner.respondent import Respondent
from grader.examiner.showing import SHOWN_BYTES, Evidence, show
from grader.examiner.suite import Case, CaseRun
from grader.examiner.training import Training
from grader.model import Submission
from grader.places import builtin_course
from grader.result import Result, Shown, TestResult, Verdict
from grader.source import parse_source
from grader.wire.values import DTYPES, Array, Opaque
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

Enrol = Callable[..., Respondent]
Grade = Callable[..., Result]

CASE = Case(id="a", exercise="double", title="A case", points=1.0, bonus=False, story="A story.", late=False)


@pytest.fixture(scope="module")
def grade() -> Iterator[Grade]:
    """Grade a text on some exercises of the built-in course."""
    with Worker() as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=11))

        def run(text: str, *exercises: str) -> Result:
            submission = Submission(name="ada", files=(parse_source("answers.py", text.encode()),), digest="")
            return next(e for e in worker.grade(Job(submission=submission, exercises=exercises)) if type(e) is Result)

        yield run


def one(value: Any) -> Shown:
    """Return how an argument is shown."""
    (shown,) = show({"x": value})
    return shown


def compared(came: Any, wanted: Any, **tolerance: float) -> list[Shown]:
    """Return how what came and what was expected are shown."""
    evidence = Evidence(came=came, wanted=wanted, **tolerance)
    return list(show({}, got=describe(came), expected=describe(wanted), evidence=evidence))


def pixels(picture: str) -> np.ndarray[Any, Any]:
    """Return what is in a picture."""
    with Image.open(io.BytesIO(base64.b64decode(picture, validate=True)), formats=("PNG",)) as image:
        assert image.mode == "L"
        return np.array(image)


def judged(student: Respondent, check: Callable[[], None]) -> TestResult:
    """Run *check* as a case that *student* is asked in, and judge it."""
    student.records.clear()
    raised: BaseException | None = None
    try:
        check()
    except Exception as error:  # noqa: BLE001 - whatever a case raises is judged
        raised = error
    return judge(CaseRun(CASE, True, raised, 0.1), tuple(student.records)).result


class TestCells:
    """Small tensors are shown number by number."""

    def test_a_table_is_shown_row_by_row_with_the_points_below_each_other(self) -> None:
        """Numbers are written as everywhere else, and padded so that columns align."""
        shown = one(torch.tensor([[1.0, -0.25], [12.5, 1 / 3], [math.nan, 4.0]]))

        assert shown.cells == (("  1.0", "-0.25  "), (" 12.5", " 0.3333"), ("nan  ", " 4.0   "))
        assert [[each.strip() for each in row] for row in shown.cells][1] == [number(12.5), number(1 / 3)]
        assert (shown.dtype, shown.shape, shown.role, shown.name) == ("float32", (3, 2), "tried", "x")

    @pytest.mark.parametrize(
        ("value", "cells"),
        [
            (torch.tensor(0.5), (("0.5",),)),
            (torch.tensor([1, 22]), (("1", "22"),)),
            (torch.tensor([[1e-20], [2.5]]), (("1e-20",), ("  2.5",))),
            (torch.tensor([True, False]), (("True", "False"),)),
            (torch.tensor([1 - 2j]), (("1.0-2.0j",),)),
            (Array(torch.tensor([3])), (("3",),)),
            (0.25, (("0.25",),)),
            (7, (("7",),)),
            (torch.zeros(0, 3), ()),
            (torch.zeros(13), ()),
            (torch.zeros(11, 2), ()),
            (torch.zeros(7, 9), ()),
            (torch.zeros(1, 2, 3), ()),
            (None, ()),
            ([1, 2], ()),
            (1 << 70, ()),
            (Opaque("generator", ""), ()),
        ],
        ids=str,
    )
    def test_what_is_small_has_cells_and_the_rest_has_words(self, value: Any, cells: tuple[Any, ...]) -> None:
        """Scalars are one cell, vectors one row; at most 10 rows, 12 columns and 60 cells."""
        shown = one(value)

        assert shown.cells == cells
        assert shown.words == describe(value)

    def test_a_large_tensor_is_told_by_shape_range_mean_and_largest_difference(self) -> None:
        """Nobody reads a thousand numbers."""
        wanted = torch.arange(1000.0)
        came = wanted.clone()
        came[7], came[9] = 9.5, math.nan

        first, second = compared(came, wanted)

        assert first.cells == second.cells == ()
        assert first.words.startswith("float32 [1000], 1 of 1000 values nan or inf, from 0.0 to 999.0, mean ")
        assert (first.largest, second.largest, first.differs) == (2.5, None, ())

    def test_the_cells_that_differ_are_listed(self) -> None:
        """By row and column; nan that should be nan is right."""
        came, expected = compared(
            torch.tensor([[1.0, 2.0], [math.nan, 4.0]]), torch.tensor([[1.0, 2.5], [math.nan, 3]])
        )

        assert came.differs == ((0, 1), (1, 1))
        assert came.largest == 1.0
        assert (came.role, expected.role, expected.differs, expected.largest) == ("came", "expected", (), None)

    def test_of_bools_it_is_counted_how_many_differ(self) -> None:
        """The largest difference of True and False is 1 always; a number against a bool still has one."""
        want = torch.zeros(100, dtype=torch.bool)
        want[:3] = True

        (bools, expected), (mixed, _) = compared(~want, want), compared(want.float(), ~want)

        assert (bools.largest, bools.differing, expected.differing) == (None, 100, None)
        assert (mixed.largest, mixed.differing) == (1.0, None)

    def test_nothing_differs_where_shapes_do(self) -> None:
        """Then no number has its place."""
        came, _ = compared(torch.zeros(2, 1), torch.ones(2))

        assert (came.differs, came.largest) == ((), None)

    def test_the_tolerance_is_that_of_the_test(self) -> None:
        """What the test let pass is not marked; float16 has fewer digits."""
        assert compared(torch.tensor([1.0, 2.05]), torch.tensor([1.0, 2.0]), rtol=0.1)[0].differs == ()
        assert compared(torch.tensor([1.0, 2.001]), torch.tensor([1.0, 2.0]))[0].differs == ((0, 1),)
        assert compared(torch.tensor([1.0, 2.001]).half(), torch.tensor([1.0, 2.0]))[0].differs == ()

    @given(
        numbers=arrays.arrays(
            np.float64,
            arrays.array_shapes(min_dims=1, max_dims=2, max_side=4).map(lambda shape: (2, *shape)),
            elements=st.sampled_from([0.0, 1.0, 1.00005, 1.001, -1.0, 1e30, math.nan, math.inf, -math.inf]),
        )
    )
    def test_what_differs_is_what_a_comparison_by_hand_says(self, numbers: Any) -> None:
        """Cell by cell, in plain Python."""

        def same(one: float, other: float) -> bool:
            if one == other or (math.isnan(one) and math.isnan(other)):
                return True
            return math.isfinite(other) and abs(one - other) <= 1e-5 + 1e-4 * abs(other)

        rows = [np.atleast_2d(each).tolist() for each in numbers]
        wrong = tuple(
            (row, column)
            for row, pair in enumerate(zip(*rows, strict=True))
            for column, (one, other) in enumerate(zip(*pair, strict=True))
            if not same(one, other)
        )

        came = torch.from_numpy(numbers[0].copy())
        assert compared(came, torch.from_numpy(numbers[1].copy()))[0].differs == wrong


class TestImages:
    """What looks like the chapter's digits is drawn."""

    @pytest.mark.parametrize(
        ("value", "count"),
        [
            (torch.rand(28, 28), 1),
            (torch.zeros(9, 28, 28), 4),
            (torch.rand(9, 28, 28), 2),
            (torch.rand(2, 1, 28, 28), 2),
            (torch.eye(28).repeat(3, 1, 1) - 0.5, 3),
            ([torch.eye(28)] * 9, 4),
            ((torch.zeros(28, 28), torch.ones(28, 28).byte()), 0),
            ([torch.zeros(28, 28), 1], 0),
            (torch.rand(784), 1),
            (torch.eye(5, 784), 4),
            (torch.randint(0, 256, (2, 784), dtype=torch.uint8), 2),
            (torch.rand(28, 28) > 0.5, 1),
            (torch.randn(2, 784), 0),
            (torch.full((1, 784), math.nan), 0),
            (torch.ones(2, 784).long(), 0),
            (torch.rand(784, 1), 0),
            (torch.zeros(28, 28).to(torch.complex64), 0),
            (torch.zeros(0, 28, 28), 0),
            (torch.zeros(0, 784), 0),
            (torch.zeros(0, 3, 784), 0),
        ],
        ids=lambda each: f"{each.dtype} {list(each.shape)}" if isinstance(each, torch.Tensor) else "",
    )
    def test_images_are_known_by_their_shape(self, value: torch.Tensor, count: int) -> None:
        """784 in a row only if all are between paper and ink: the weights of a model are no image."""
        assert [pixels(each).shape for each in one(value).images] == [(28, 28)] * count

    @pytest.mark.parametrize(
        ("values", "greys"),
        [
            ([0.0, 0.5, 1.0], [0, 128, 255]),
            ([0.0, 0.2, 0.4], [0, 51, 102]),
            ([-1.0, 0.0, 3.0], [0, 64, 255]),
            ([0, 100, 255], [0, 100, 255]),
            ([0, 1, 1], [0, 255, 255]),
            ([-10, 0, 10], [0, 128, 255]),
            ([-1e308, 0.0, 1e308], [0, 128, 255]),
            ([7.0, 7.0, 7.0], [128, 128, 128]),
            ([math.nan, 0.5, math.inf], [128, 128, 128]),
            ([math.nan, math.nan, math.inf], [0, 0, 0]),
        ],
        ids=str,
    )
    def test_values_beyond_black_and_white_are_scaled(self, values: list[float], greys: list[int]) -> None:
        """0…1 and 0…255 are grey as they are; whatever is not finite spoils nothing."""
        numbers = torch.tensor(values, dtype=torch.float64 if isinstance(values[1], float) else torch.int64)
        image = numbers.repeat(262)[: 28 * 28].reshape(1, 28, 28)

        (picture,) = encode_images(image)

        assert pixels(picture).flatten()[:3].tolist() == greys


@st.composite
def tensors(draw: st.DrawFn) -> torch.Tensor:
    """Draw a tensor of any dtype that can come over the wire, of any shape, often one of images."""
    shape = draw(
        st.one_of(
            st.lists(st.integers(0, 5), max_size=5),
            st.lists(st.integers(0, 13), max_size=2),
            st.lists(st.integers(0, 6), max_size=2).map(lambda head: [*head, 28, 28]),
            st.lists(st.integers(0, 6), max_size=2).map(lambda head: [*head, 784]),
        )
    )
    dtype = draw(st.sampled_from(DTYPES))
    some = draw(
        st.lists(st.sampled_from([0, 1, 0.5, -3, 255, 1e30, 5e-324, math.nan, math.inf, -math.inf]), min_size=1)
    )
    count = math.prod(shape)
    values = torch.tensor(some, dtype=torch.float64).repeat(count // len(some) + 1)[:count].reshape(shape)
    return values.to(dtype)


def leaves() -> st.SearchStrategy[Any]:
    """Plain values and tensors."""
    plain = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary())
    return st.one_of(tensors(), tensors().map(Array), plain, st.text().map(lambda kind: Opaque(kind, "")))


@settings(max_examples=150)
@given(
    came=st.recursive(
        leaves(), lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=4
    ),
    wanted=leaves(),
    tried=st.dictionaries(st.text(), leaves(), max_size=8),
)
def test_whatever_it_is_it_is_shown_short_and_safe(came: Any, wanted: Any, tried: dict[str, Any]) -> None:
    """No exception; bounded as a whole; words printable and on one line; tables even; pictures of 28 by 28."""
    evidence = Evidence(came=came, wanted=wanted)

    shown = show(tried, got=describe(came), expected=describe(wanted), evidence=evidence)

    encoded = msgspec.json.encode(shown)
    assert len(encoded) <= SHOWN_BYTES + 100
    assert msgspec.json.decode(encoded, type=tuple[Shown, ...]) == shown
    assert [each.role for each in shown][-2:] == ["came", "expected"]
    for each in shown:
        assert printable(each.words) == each.words
        assert "\n" not in each.words
        assert len(each.words) <= 400
        assert len(each.images) <= 4
        assert all(pixels(picture).shape == (28, 28) for picture in each.images)
        widths = {len(row) for row in each.cells}
        assert len(widths) <= 1
        rows, columns = len(each.cells), max(widths, default=0)
        assert rows <= 10
        assert columns <= 12
        assert rows * columns <= 60
        if each.cells and len(each.shape) == 2:
            assert (rows, columns) == each.shape
        assert all(row < rows and column < columns for row, column in each.differs)
        assert all(len(cell) <= 30 for row in each.cells for cell in row)


def test_many_images_are_left_out_where_there_is_no_room() -> None:
    """What came and what was expected keep theirs; some arguments lose them, and none its words."""
    images = torch.eye(28).repeat(4, 1, 1)
    images[:, 1:28:2] = torch.rand(4, 14, 28) > 0.5
    evidence = Evidence(came=images, wanted=images + 1)

    shown = show(
        {f"x{place}": images for place in range(25)},
        got=describe(images),
        expected=describe(images + 1),
        evidence=evidence,
    )

    assert len(msgspec.json.encode(shown)) <= SHOWN_BYTES + 100
    assert [len(each.images) for each in shown[-2:]] == [4, 4]
    assert not all(each.images for each in shown)
    assert [each.words for each in shown[:25]] == [describe(images)] * 25


class TestHiding:
    """What a test does not say in words, no page draws."""

    def test_an_expected_value_that_is_not_told_is_not_drawn(self) -> None:
        """Nor which cells differ from it, nor by how much."""
        evidence = Evidence(came=torch.zeros(3), wanted=torch.ones(3))

        (came,) = show({}, got=describe(torch.zeros(3)), expected="", evidence=evidence)

        assert (came.role, came.differs, came.largest) == ("came", (), None)
        assert came.cells

    def test_a_value_in_other_words_is_told_in_those_only(self) -> None:
        """An author who words it in another way means to say that and no more."""
        evidence = Evidence(came=torch.zeros(3), wanted=torch.ones(3))

        came, expected = show({}, got=describe(torch.zeros(3)), expected="something else", evidence=evidence)

        assert (expected.words, expected.cells, expected.dtype) == ("something else", (), "")
        assert (came.differs, came.largest) == ((), None)

    def test_a_suite_can_take_an_expected_value_away(self, enrol: Enrol) -> None:
        """By emptying the words of the mismatch before it raises it again."""
        student = enrol("def double(x):\n    return x\n")

        def check() -> None:
            try:
                Expect(student).close(student.double(torch.ones(2)), torch.full((2,), 2.0))
            except Mismatch as wrong:
                wrong.expected = ""
                raise

        assert [each.role for each in judged(student, check).shown] == ["tried", "came"]

    def test_the_arguments_of_a_probe_are_not_shown(self, enrol: Enrol) -> None:
        """As the words do not name them, either; what came and what was expected is."""
        student = enrol("def double(x):\n    return x\n")

        def check() -> None:
            value = student.probe("double", "twice", x=torch.ones(2))
            Expect(student).close(value[0], torch.full((2,), 2.0))

        assert [each.role for each in judged(student, check).shown] == ["came", "expected"]


class TestExpectations:
    """Each expectation about values keeps them."""

    def test_close_shows_what_was_tried_what_came_and_what_was_expected(self, enrol: Enrol) -> None:
        """A wrong cell is marked."""
        student = enrol("def double(x):\n    x = 2 * x\n    x[1] += 1\n    return x\n")
        x = torch.tensor([1.0, 2.0])

        result = judged(student, lambda: Expect(student).close(student.double(x), 2 * x))

        tried, came, expected = result.shown
        assert (tried.name, tried.cells) == ("x", (("1.0", "2.0"),))
        assert (came.cells, came.differs, came.largest) == ((("2.0", "5.0"),), ((0, 1),), 1.0)
        assert (expected.cells, expected.words) == ((("2.0", "4.0"),), result.expected)

    def test_a_gradient_is_shown_with_the_name_of_its_argument(self, enrol: Enrol) -> None:
        """And with the tolerance of gradients."""
        student = enrol("def double(x):\n    return 3 * x\n")
        right = enrol("def double(x):\n    return 2 * x\n")
        x = torch.ones(2)
        want = right.call("double", x, gradients=["x"])

        result = judged(student, lambda: Expect(right).gradient(student.call("double", x, gradients=["x"]), want, "x"))

        _, came, expected = result.shown
        assert (came.name, came.cells, came.differs) == ("x", (("3.0", "3.0"),), ((0, 0), (0, 1)))
        assert expected.cells == (("2.0", "2.0"),)

    def test_a_gradient_that_is_missing_has_words_only(self, enrol: Enrol) -> None:
        """The one that was expected is drawn."""
        student, right = (
            enrol("def double(x):\n    return (2 * x).detach()\n"),
            enrol("def double(x):\n    return 2 * x\n"),
        )
        x = torch.ones(2)
        want = right.call("double", x, gradients=["x"])

        result = judged(student, lambda: Expect(right).gradient(student.call("double", x, gradients=["x"]), want, "x"))

        _, came, expected = result.shown
        assert (came.words, came.cells) == ("no gradient", ())
        assert expected.cells == (("2.0", "2.0"),)

    def test_what_is_not_finite_is_marked(self, enrol: Enrol) -> None:
        """Though nothing is expected of the others."""
        student = enrol("def double(x):\n    return x / 0\n")

        result = judged(student, lambda: Expect(student).finite(student.double(torch.tensor([[1.0], [0.0]]))))

        assert result.shown[1].differs == ((0, 0), (1, 0))
        assert result.shown[2].words == "finite values"

    def test_a_tensor_of_another_shape_is_drawn_beside_the_words_for_the_right_one(self, enrol: Enrol) -> None:
        """No value is expected, so none is drawn."""
        student = enrol("def double(x):\n    return x\n")

        result = judged(student, lambda: Expect(student).tensor(student.double(torch.ones(2)), shape=[2, 1]) and None)

        assert [each.words for each in result.shown[1:]] == ["float32 [2]: [1.0, 1.0]", "a tensor of shape [2, 1]"]

    def test_an_exception_is_shown_with_what_was_tried(self, enrol: Enrol) -> None:
        """Nothing came."""
        student = enrol("def double(x):\n    return x.nope\n")

        result = judged(student, lambda: student.double(torch.ones(2)))

        assert result.verdict is Verdict.RUNTIME_ERROR
        assert [(each.role, each.cells) for each in result.shown] == [("tried", (("1.0", "1.0"),))]

    def test_what_passed_shows_nothing(self, enrol: Enrol) -> None:
        """A right submission has no larger a result than before; what is unclear costs nothing and shows nothing."""
        student = enrol("def double(x):\n    return 2 * x\n")

        right = judged(student, lambda: Expect(student).close(student.double(1), 2))
        unclear = judged(student, lambda: Expect(student).inconclusive("who knows"))

        assert right.shown == unclear.shown == ()


def test_a_graded_submission_carries_values_and_pictures_and_the_same_ones_again(grade: Grade) -> None:
    """Real digits as arguments are drawn, the wrong number is marked, and one seed gives one result."""
    text = "def l1_distance(a, b):\n    return (a - b).mean()\n"

    first, second = (grade(text, "l1_distance").exercises[0].tests for _ in range(2))

    wrong = next(each for each in first if each.verdict is Verdict.WRONG_ANSWER)
    a, b, came, expected = wrong.shown
    assert (a.name, b.name, len(a.images), len(b.images)) == ("a", "b", 1, 1)
    assert (came.differs, came.dtype, expected.shape) == (((0, 0),), "float32", ())
    assert [each.shown for each in first] == [each.shown for each in second]
    assert all(not each.shown for each in first if each.verdict.passed)


@pytest.mark.slow
def test_a_submission_that_is_wrong_everywhere_has_a_result_of_moderate_size(grade: Grade) -> None:
    """Every function hands back its first argument, images and all, or images that nobody wants."""
    names = {
        "stack_images": "images",
        "mean_image": "stack",
        "l1_distance": "a, b",
        "rmse_distance": "a, b",
        "mnist_distance": "a, b",
        "is_3": "x, mean3, mean7",
        "prepare_xy": "threes, sevens",
        "softmax": "x",
        "log_softmax": "x",
        "cross_entropy": "activations, targets",
        "relu": "x",
        "sigmoid": "x",
    }
    for value in ("{}", "torch.rand(8, 28, 28)"):
        text = "".join(
            f"def {name}({given}):\n    return {value.format(given.split(', ')[0])}\n" for name, given in names.items()
        )

        result = grade(text, *names)

        tests = [test for exercise in result.exercises for test in exercise.tests]
        assert sum(bool(test.shown) for test in tests) > 30
        assert all(len(msgspec.json.encode(test.shown)) <= SHOWN_BYTES + 100 for test in tests)
        assert len(msgspec.json.encode(result)) < 250_000


class TestMistaken:
    """Digits that a model got wrong, the surest first."""

    @staticmethod
    def images(count: int) -> torch.Tensor:
        """Return images that are told apart by their first pixel."""
        images = torch.zeros(count, 784, dtype=torch.uint8)
        images[:, 0] = torch.arange(count)
        return images

    def test_the_surest_mistakes_come_first_with_label_guess_and_share(self) -> None:
        """Right ones are left out; 1 is a 3; a nan comes last and says nothing about belief."""
        labels = torch.tensor([[1], [0], [1], [0], [1], [1]])
        raw = torch.tensor([[-1.0], [50.0], [2.0], [-3.0], [math.nan], [-40.0]])

        found = mistaken_digits(self.images(6), labels, raw)

        assert [int(pixels(each.image)[0, 0]) for each in found] == [1, 5, 0, 4]
        assert [(each.label, each.guess) for each in found] == [("7", "3"), ("3", "7"), ("3", "7"), ("3", "7")]
        assert [each.sure for each in found] == [1.0, 1.0, 0.7311, None]

    def test_among_ten_classes_the_share_is_that_of_the_softmax(self) -> None:
        """And the guess is the largest."""
        raw = torch.zeros(2, 10)
        raw[0, 4], raw[1, 9] = 2.0, 5.0

        (found,) = mistaken_digits(self.images(2).view(2, 28, 28), torch.tensor([3, 9]), raw, [*"0123456789"])

        assert (found.label, found.guess) == ("3", "4")
        assert found.sure == round(math.exp(2) / (math.exp(2) + 9), 4)

    def test_there_are_twelve_at_most_and_none_of_a_right_model(self) -> None:
        """Of equally sure ones the first are taken."""
        labels = torch.ones(200)

        found = mistaken_digits(self.images(200), labels, -torch.ones(200, 1))

        assert [int(pixels(each.image)[0, 0]) for each in found] == list(range(12))
        assert mistaken_digits(self.images(200), labels, torch.ones(200, 1)) == ()
        assert mistaken_digits(self.images(0), labels[:0], torch.ones(0, 1)) == ()

    @pytest.mark.parametrize(
        ("count", "labels", "shape"),
        [(3, [0, 1], (2, 1)), (2, [0, 1], (2,)), (2, [0, 1], (2, 3)), (2, [0, 2], (2, 1)), (2, [0, -1], (2, 1))],
    )
    def test_what_does_not_belong_together_is_the_authors_mistake(
        self, count: int, labels: list[int], shape: tuple[int, ...]
    ) -> None:
        """Said by the name of what the author called."""
        with pytest.raises(CourseError, match=r"training\.mistaken"):
            Training().mistaken("train", self.images(count), torch.tensor(labels), torch.ones(shape))

    @given(raw=arrays.arrays(np.float32, (20, 1)), labels=arrays.arrays(np.int64, (20,), elements=st.integers(0, 1)))
    def test_whatever_a_model_says_those_that_it_got_wrong_are_found(self, raw: Any, labels: Any) -> None:
        """No nan and no infinity gets in the way."""
        found = mistaken_digits(self.images(20), torch.from_numpy(labels), torch.from_numpy(raw))

        wrong = [place for place in range(20) if (raw[place, 0] > 0) != labels[place]]
        assert len(found) == min(12, len(wrong))
        assert {int(pixels(each.image)[0, 0]) for each in found} <= set(wrong)
        assert all(each.sure is None or 0.5 <= each.sure <= 1 for each in found)
        assert all(each.label != each.guess for each in found)

    def test_the_mistakes_of_a_trained_model_are_in_the_result(self, grade: Grade) -> None:
        """They are noted for right loops as for wrong ones, and are the same with the same seed."""
        text = (
            "def train_epoch(model, lr, params, dl):\n"
            "    for xb, yb in dl:\n"
            "        ({}mnist_loss(model(xb), yb)).backward()\n"
            "        for p in params:\n"
            "            p.data -= p.grad * lr\n"
            "            p.grad = None\n"
        )

        right, wrong, again = (grade(text.format(sign), "train_epoch").training[0] for sign in ("", "-", "-"))

        assert wrong.accuracy[-1] < 0.5
        assert len(wrong.mistaken) == 12
        assert wrong.mistaken == again.mistaken
        assert [each.sure for each in wrong.mistaken] == sorted((e.sure or 0 for e in wrong.mistaken), reverse=True)
        assert {each.label for each in wrong.mistaken} <= {"3", "7"}
        assert len(right.mistaken) <= 12
        assert right.mistaken != wrong.mistaken
        assert all(pixels(each.image).any() for each in [*right.mistaken, *wrong.mistaken])
