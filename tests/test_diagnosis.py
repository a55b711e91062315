"""Diagnosis: a mistake gets a name if exactly one known mistake explains it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
import torch

from grader.examiner.diagnosis import agree, explain
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Question, Record, Reply
from grader.model import Misconception, SourceFile
from grader.result import Verdict
from grader.wire.messages import Answer
from grader.wire.values import Array, Opaque

Function = Callable[[float], Any]
INPUTS = (1.0, 2.0, 3.0)


def answer(value: Any, *, gradients: Any = None, changed: Sequence[str] = ()) -> Answer:
    """Return an answer with *value*."""
    return Answer(id=1, value=value, gradients=gradients, detached=False, changed=list(changed), operations={}, lines=0)


def failure(error: str, message: str, verdict: Verdict = Verdict.RUNTIME_ERROR) -> StudentFailure:
    """Return a failure."""
    return StudentFailure(verdict, message, error=error)


def reply(function: Function, x: float) -> Reply:
    """Return how *function* answers."""
    try:
        return answer(torch.tensor(float(function(x))))
    except ArithmeticError as error:
        return failure(type(error).__name__, f"Your code raised {type(error).__name__}: {error}")


def asker(function: Function) -> Callable[[Question], Reply]:
    """Return what asks *function*."""
    return lambda question: reply(function, question.arguments["x"])


def named(
    student: Function, reference: Function, library: Mapping[str, Function], *, evidence: Sequence[bool] = (True,) * 3
) -> str | None:
    """Return the name that *student*'s mistake gets."""
    records = [
        Record(Question("f", {"x": x}, evidence=each), reply(student, x), "")
        for x, each in zip(INPUTS, evidence, strict=True)
    ]
    known = {
        ident: (
            Misconception(
                id=ident, exercise="f", title="T", diagnosis="D", hint="H", file=SourceFile(name="f.py", text="")
            ),
            asker(function),
        )
        for ident, function in library.items()
    }
    found = explain(records, asker(reference), known)
    return found.id if found is not None else None


def double(x: float) -> float:
    """Be the reference."""
    return 2 * x


def square(x: float) -> float:
    """Be right on 2 alone."""
    return x * x


def divide(_x: float) -> float:
    """Raise."""
    return 1 / 0


def only_for_small(x: float) -> float:
    """Be right up to 2."""
    return double(x) if x <= 2 else -1


class TestExplain:
    """Only questions on which the student differs from the reference tell anything."""

    def test_the_one_that_explains_everything_is_named(self) -> None:
        """The plain case."""
        library = {"squared": square, "halved": lambda x: x / 2, "nothing": lambda _x: 0}

        assert named(square, double, library) == "squared"

    def test_a_right_answer_has_no_diagnosis(self) -> None:
        """There is nothing to explain."""
        assert named(double, double, {"squared": square, "twice": double}) is None

    def test_an_unknown_mistake_has_none_either(self) -> None:
        """A wrong name is worse than none."""
        assert named(lambda x: x + 17, double, {"squared": square}) is None

    def test_an_empty_library_names_nothing(self) -> None:
        """Of course."""
        assert named(square, double, {}) is None

    def test_two_that_explain_equally_much_are_both_left_out(self) -> None:
        """Neither is more likely."""
        assert named(square, double, {"squared": square, "to the power": lambda x: x**2}) is None

    def test_of_two_the_one_that_is_right_where_the_student_is_right_is_named(self) -> None:
        """The student is wrong only on 3; so is the first, while the other is wrong throughout."""
        library = {"small only": only_for_small, "always": lambda _x: -1}

        assert named(only_for_small, double, library) == "small only"

    def test_the_one_that_explains_more_is_named(self) -> None:
        """Though another explains some."""
        library = {"one of three": only_for_small, "all": lambda _x: -1}

        assert named(lambda _x: -1, double, library) == "all"

    @pytest.mark.parametrize(
        ("student", "expected"),
        [
            (lambda x: {1.0: -1, 2.0: -1, 3.0: 5}[x], "always"),
            (lambda x: {1.0: -1, 2.0: 7, 3.0: 5}[x], None),
        ],
        ids=["two of three", "one of three"],
    )
    def test_most_of_what_went_wrong_must_be_explained(self, student: Function, expected: str | None) -> None:
        """Six tenths of it."""
        assert named(student, double, {"always": lambda _x: -1}) == expected

    def test_the_same_exception_explains_too(self) -> None:
        """To raise is an answer like others."""
        assert named(divide, double, {"squared": square, "divides": divide}) == "divides"

    def test_questions_that_are_no_evidence_are_left_out(self) -> None:
        """A long training is not repeated by every misconception."""
        assert named(square, double, {"squared": square}, evidence=[False] * 3) is None
        assert named(square, double, {"squared": square}, evidence=[False, False, True]) == "squared"

    def test_misconceptions_are_asked_about_right_answers_only_if_they_explain_a_wrong_one(self) -> None:
        """The rest is spared the work."""
        asked = []

        def unlikely(x: float) -> float:
            asked.append(x)
            return 99

        named(only_for_small, double, {"unlikely": unlikely})

        assert asked == [3.0]


class TestAgree:
    """Two programs reply the same if one could not tell them apart by it."""

    @pytest.mark.parametrize(
        "value",
        [
            torch.tensor([1.0, float("nan")]),
            torch.tensor([1, 2]),
            torch.tensor(True),
            Array(torch.tensor([1.0])),
            1.5,
            float("nan"),
            3,
            True,
            None,
            "text",
            [torch.tensor([1.0]), 2],
            (1, {"a": torch.tensor([1.0])}),
            {"loss": torch.tensor(1.0)},
            Opaque("generator", "one"),
        ],
        ids=repr,
    )
    def test_equal_values_agree(self, value: Any) -> None:
        """At every level."""
        assert agree(answer(value), answer(value))

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (torch.tensor([1.0]), torch.tensor([1.1])),
            (torch.tensor([1.0]), torch.tensor([[1.0]])),
            (torch.tensor([1.0]), torch.tensor([1])),
            (torch.tensor([1.0]), torch.tensor([1.0], dtype=torch.float64)),
            (torch.tensor([1.0]), Array(torch.tensor([1.0]))),
            (torch.tensor(1.0), 1.0),
            (1, True),
            (1, 1.0),
            ([1], (1,)),
            ([1], [1, 2]),
            ({"a": 1}, {"b": 1}),
            ({"a": 1}, {"a": 2}),
            (None, 0),
            (Opaque("generator", ""), Opaque("function", "")),
        ],
        ids=repr,
    )
    def test_values_of_another_kind_or_size_do_not_agree(self, first: Any, second: Any) -> None:
        """A number for a tensor is a mistake of its own."""
        assert not agree(answer(first), answer(second))

    def test_a_little_noise_is_allowed(self) -> None:
        """Two programs with the same mistake may do their sums in another order."""
        assert agree(answer(torch.tensor([1.0])), answer(torch.tensor([1.001])))
        assert not agree(answer(torch.tensor([1.0])), answer(torch.tensor([1.01])))

    def test_two_opaque_values_of_one_type_agree(self) -> None:
        """More is not known of them."""
        assert agree(answer(Opaque("generator", "one")), answer(Opaque("generator", "two")))

    def test_other_gradients_do_not_agree(self) -> None:
        """Nor do a gradient and none."""
        first = answer(1, gradients={"x": torch.tensor([1.0])})

        assert agree(first, answer(1, gradients={"x": torch.tensor([1.0])}))
        assert not agree(first, answer(1, gradients={"x": torch.tensor([2.0])}))
        assert not agree(first, answer(1, gradients={"x": None}))
        assert not agree(first, answer(1))

    def test_other_changes_in_place_do_not_agree(self) -> None:
        """Their order does not matter."""
        assert agree(answer(1, changed=["a", "b"]), answer(1, changed=["b", "a"]))
        assert not agree(answer(1, changed=["a"]), answer(1))

    def test_a_failure_and_an_answer_do_not_agree(self) -> None:
        """Whichever comes first."""
        assert not agree(failure("ValueError", "bad"), answer(1))
        assert not agree(answer(1), failure("ValueError", "bad"))

    @pytest.mark.parametrize(
        ("error", "first", "second"),
        [
            ("TypeError", "f() takes 1 positional argument", "mean() takes 1 positional argument"),
            ("RuntimeError", "The size of tensor a (3) must match", "The size of tensor a (17) must match"),
            ("NameError", "name 'weights' is not defined", "name 'params' is not defined"),
            ("ValueError", "one\nand details", "one\nand others"),
        ],
        ids=["function", "figure", "name", "second line"],
    )
    def test_failures_agree_but_for_names_and_figures(self, error: str, first: str, second: str) -> None:
        """What differs from program to program is left out."""
        assert agree(failure(error, first), failure(error, second))

    def test_the_types_that_an_exception_speaks_of_matter(self) -> None:
        """They are no names of the student's."""
        first = failure("AttributeError", "'NoneType' object has no attribute 'zero_'")

        assert not agree(first, failure("AttributeError", "'float' object has no attribute 'backward'"))

    @pytest.mark.parametrize(
        "other",
        [
            failure("TypeError", "bad"),
            failure("ValueError", "worse"),
            failure("ValueError", "bad", Verdict.LOAD_ERROR),
        ],
        ids=["type", "words", "verdict"],
    )
    def test_other_failures_do_not_agree(self, other: StudentFailure) -> None:
        """Type, words and verdict count."""
        assert not agree(failure("ValueError", "bad"), other)
