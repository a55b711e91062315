"""Binding: the chapter's arguments find the parameters that a student chose."""

import functools
import math
from collections.abc import Callable
from typing import Any

import pytest
import torch

from grader.candidate.binding import bind

LOSS = {"predictions": "P", "targets": "T"}
TRAIN = {"model": "M", "lr": "R", "params": "W", "dl": "D"}


def taker(signature: str) -> Callable[..., dict[str, Any]]:
    """Return a function with that signature, which returns what it was given."""
    namespace: dict[str, Any] = {}
    exec(f"def taker({signature}): return locals()", namespace)  # noqa: S102 - our own text
    return namespace["taker"]  # type: ignore[no-any-return]


def called(
    function: Callable[..., Any],
    arguments: dict[str, Any],
    optional: tuple[str, ...] = (),
    extras: dict[str, Any] | None = None,
) -> Any:
    """Bind *arguments* and call *function* with them."""
    binding = bind(function, arguments, optional, extras)
    return function(*binding.positional, **binding.named)


class TestNamesAndOrder:
    """A parameter of the chapter's name gets that argument, the others go by position."""

    @pytest.mark.parametrize(
        ("signature", "got"),
        [
            ("predictions, targets", {"predictions": "P", "targets": "T"}),
            ("targets, predictions", {"predictions": "P", "targets": "T"}),
            ("preds, targs", {"preds": "P", "targs": "T"}),
            ("predictions, y", {"predictions": "P", "y": "T"}),
            ("targets, x", {"targets": "T", "x": "P"}),
            ("*, predictions, targets", {"predictions": "P", "targets": "T"}),
            ("x, *, targets", {"x": "P", "targets": "T"}),
            ("x, y, /", {"x": "P", "y": "T"}),
            ("x, /, targets", {"x": "P", "targets": "T"}),
            ("predictions, targets, eps=1", {"predictions": "P", "targets": "T", "eps": 1}),
            ("preds=None, targs=None", {"preds": "P", "targs": "T"}),
            ("*args", {"args": ("P", "T")}),
            ("predictions, *args", {"predictions": "P", "args": ("T",)}),
            ("*args, targets", {"args": ("P",), "targets": "T"}),
            ("predictions, **named", {"predictions": "P", "named": {"targets": "T"}}),
            ("**named", {"named": {"predictions": "P", "targets": "T"}}),
            ("*args, **named", {"args": ("P", "T"), "named": {}}),
        ],
    )
    def test_each_argument_arrives_where_it_is_meant(self, signature: str, got: dict[str, Any]) -> None:
        """However the parameters are written, predictions are predictions."""
        assert called(taker(signature), LOSS) == got

    def test_a_class_is_called_like_a_function(self) -> None:
        """What is callable is bound by the signature of its call."""

        class Pair:
            def __init__(self, targets: str, predictions: str) -> None:
                self.pair = (predictions, targets)

        assert called(Pair, LOSS).pair == ("P", "T")

    def test_a_function_made_in_c_gets_its_arguments_in_order(self) -> None:
        """Where there is no signature, order is all there is."""
        assert called(math.hypot, {"a": 3.0, "b": 4.0}) == 5.0
        assert called(torch.exp, {"x": torch.zeros(1)}).item() == 1

    def test_a_module_is_called_like_a_function(self) -> None:
        """``softmax = nn.Softmax(dim=1)`` is a way to do it."""
        assert called(torch.nn.Identity(), {"x": "X"}) == "X"

    def test_a_partial_function_gets_what_it_still_lacks(self) -> None:
        """What the student fixed beforehand is not bound again."""
        function = functools.partial(taker("scale, predictions, targets"), 2)

        assert called(function, LOSS) == {"scale": 2, "predictions": "P", "targets": "T"}

    def test_a_wrapped_function_is_bound_by_what_it_wraps(self) -> None:
        """A decorator that keeps the signature changes nothing."""
        loss = taker("targets, predictions")

        @functools.wraps(loss)
        def wrapper(*args: Any, **named: Any) -> Any:
            return loss(*args, **named)

        assert called(wrapper, LOSS) == {"predictions": "P", "targets": "T"}

    def test_a_function_that_was_wrapped_without_care_is_bound_by_what_it_wraps(self) -> None:
        """Few decorators of students know functools.wraps."""
        loss = taker("targets, predictions")

        def wrapper(*args: Any, **named: Any) -> Any:
            return loss(*args, **named)

        assert called(wrapper, LOSS) == {"predictions": "P", "targets": "T"}

    def test_a_parameter_that_finds_no_argument_is_missed_by_the_call(self) -> None:
        """Python itself says that an argument is missing."""
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'weights'"):
            called(taker("predictions, targets, weights"), LOSS)

    def test_arguments_that_find_no_parameter_are_left(self) -> None:
        """Nothing is lost without a word."""
        assert bind(taker("predictions"), LOSS).left == {"targets": "T"}


class TestGlobalsOfTheChapter:
    """What the chapter has as a global may be a parameter, and need not be."""

    def test_a_global_that_is_not_asked_for_is_left(self) -> None:
        """The chapter's own train_epoch takes no dl."""
        function = taker("model, lr, params")

        assert bind(function, TRAIN, ["dl"]).left == {"dl": "D"}
        assert called(function, TRAIN, ("dl",)) == {"model": "M", "lr": "R", "params": "W"}

    @pytest.mark.parametrize(
        ("signature", "name"),
        [
            ("model, lr, params, dl", "dl"),
            ("dl, model, lr, params", "dl"),
            ("model, lr, params, loader", "loader"),
            ("model, lr, params, loader=None", "loader"),
            ("model, lr, params, dl='mine'", "dl"),
            ("model, lr, params, *, dl=None", "dl"),
            ("net, rate, weights, batches", "batches"),
            ("params, lr, model, verbose=False, dl=None", "dl"),
        ],
    )
    def test_a_global_that_is_asked_for_arrives(self, signature: str, name: str) -> None:
        """A parameter for it may have any name and stand anywhere."""
        assert called(taker(signature), TRAIN, ("dl",))[name] == "D"

    @pytest.mark.parametrize(
        "signature",
        [
            "model, lr, params, loss='mnist_loss'",
            "model, lr, params, loss='mnist_loss', epochs=1",
            "net, rate, weights, loss='mnist_loss'",
        ],
    )
    def test_a_default_that_means_something_is_left_alone(self, signature: str) -> None:
        """``loss=mnist_loss`` is no place for the data."""
        assert called(taker(signature), TRAIN, ("dl",))["loss"] == "mnist_loss"

    def test_a_parameter_of_another_name_takes_what_is_no_global_first(self) -> None:
        """Order decides among those that are not named."""
        assert called(taker("net, weights, lr"), TRAIN, ("dl",)) == {"net": "M", "weights": "W", "lr": "R"}

    def test_a_function_made_in_c_gets_no_globals(self) -> None:
        """In the chapter they are no arguments."""
        assert bind(math.hypot, {"a": 1, "b": 2, "dl": 3}, ["dl"]).positional == [1, 2]


class TestExtras:
    """Helpers go to parameters that ask for them by name and would stay empty."""

    @pytest.mark.parametrize("signature", ["model, lr, params, mnist_loss", "model, lr, params, *, mnist_loss"])
    def test_a_parameter_that_bears_the_name_of_a_helper_gets_it(self, signature: str) -> None:
        """``train_epoch(model, lr, params, mnist_loss)`` works."""
        got = called(taker(signature), TRAIN, ("dl",), {"mnist_loss": "L"})

        assert got == {"model": "M", "lr": "R", "params": "W", "mnist_loss": "L"}

    def test_a_helper_does_not_replace_a_default(self) -> None:
        """What the student chose stays."""
        got = called(taker("model, lr, params, mnist_loss='mine'"), TRAIN, ("dl",), {"mnist_loss": "L"})

        assert got["mnist_loss"] == "mine"

    def test_an_argument_comes_before_a_helper_of_its_name(self) -> None:
        """A name among the arguments is that argument."""
        assert called(taker("dl, model"), TRAIN, ("dl",), {"dl": "other"}) == {"dl": "D", "model": "M"}
