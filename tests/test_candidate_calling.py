"""Calls: gradients, changes in place and counts of one call of a student's function."""

import math
import textwrap
from typing import Any

import numpy as np
import pytest
import torch

from grader.candidate.calling import answer_call, answer_probe
from grader.candidate.program import Program
from grader.wire.messages import Answer, Call, Probe
from grader.wire.values import Array

pytestmark = pytest.mark.usefixtures("own_modules")

ROW = [1.0, 2.0, 3.0]


def program_of(text: str) -> Program:
    """Return a program of one file ``answer.py``."""
    program = Program({"torch": torch, "np": np, "math": math})
    _, notes = program.load("answer.py", textwrap.dedent(text), ())
    assert notes == []
    return program


def ask(text: str, arguments: dict[str, Any], **how: Any) -> Answer:
    """Call the function ``f`` of a program with that *text*."""
    request = Call(
        id=1,
        space="",
        name="answer.py",
        function="f",
        arguments=arguments,
        **{"optional": [], "gradients": [], "cotangent": None, "count": False, **how},
    )
    return answer_call(program_of(text), request)


class TestGradients:
    """The gradient with respect to named arguments comes back with the value."""

    def test_the_gradient_of_a_scalar_comes_back(self) -> None:
        """Of the mean of squares, it is 2x/n."""
        answer = ask("def f(x): return (x ** 2).mean()", {"x": torch.tensor(ROW)}, gradients=["x"])

        assert answer.gradients["x"].tolist() == pytest.approx([2 / 3, 4 / 3, 2])
        assert not answer.detached

    def test_a_value_with_axes_is_summed(self) -> None:
        """The gradient of the value is ones unless another is given."""
        answer = ask("def f(x): return x ** 2", {"x": torch.tensor(ROW)}, gradients=["x"])

        assert answer.gradients["x"].tolist() == [2, 4, 6]

    def test_a_cotangent_weighs_the_value(self) -> None:
        """So single rows of a Jacobian can be asked for."""
        cotangent = torch.tensor([0.0, 1.0, 0.0])

        answer = ask("def f(x): return x ** 2", {"x": torch.tensor(ROW)}, gradients=["x"], cotangent=cotangent)

        assert answer.gradients["x"].tolist() == [0, 4, 0]

    def test_a_cotangent_of_another_shape_counts_as_ones(self) -> None:
        """A value of a wrong shape is told by its shape, not by a failure of ours."""
        answer = ask("def f(x): return x.sum()", {"x": torch.tensor(ROW)}, gradients=["x"], cotangent=torch.ones(3))

        assert answer.gradients["x"].tolist() == [1, 1, 1]

    def test_an_argument_that_the_value_does_not_depend_on_has_no_gradient(self) -> None:
        """Each named argument is told apart."""
        arguments = {"x": torch.tensor(ROW), "y": torch.tensor(ROW)}

        answer = ask("def f(x, y): return x.sum()", arguments, gradients=["x", "y"])

        assert answer.gradients["y"] is None
        assert answer.gradients["x"].tolist() == [1, 1, 1]

    @pytest.mark.parametrize(
        "value", ["x.detach().sum()", "x.sum().item()", "(x > 0).float().mean()", "None", "torch.tensor(1.0)"]
    )
    def test_a_value_without_a_graph_is_detached(self, value: str) -> None:
        """What nothing can be learned from says so."""
        answer = ask(f"def f(x): return {value}", {"x": torch.tensor(ROW)}, gradients=["x"])

        assert (answer.detached, answer.gradients) == (True, None)

    def test_without_a_question_for_gradients_nothing_is_detached(self) -> None:
        """Whoever asks for no gradient gets none, and no reproach."""
        answer = ask("def f(x): return x.item()", {"x": torch.tensor(1.0)})

        assert (answer.detached, answer.gradients, answer.value) == (False, {}, 1.0)

    def test_what_breaks_the_backward_pass_is_raised(self) -> None:
        """It is the student's own failure."""
        with pytest.raises(RuntimeError, match="modified by an inplace operation"):
            ask("def f(x):\n y = x.exp()\n z = y * 1\n y += 1\n return z + y", {"x": torch.ones(2)}, gradients=["x"])


class TestChanges:
    """An argument that is changed in place is noticed, whatever it is; one that is left alone is not blamed."""

    @pytest.mark.parametrize(
        ("body", "argument"),
        [
            ("x += 1", torch.tensor(ROW)),
            ("x.zero_()", torch.tensor(ROW)),
            ("x[0] = 9", torch.tensor(ROW)),
            ("x.unsqueeze_(0)", torch.tensor(ROW)),
            ("x.t_()", torch.arange(6.0).reshape(2, 3)),
            ("x.resize_(1)", torch.tensor(ROW)),
            ("x.data = x.data.double()", torch.tensor(ROW)),
            ("x[0] = 0", torch.tensor([math.nan, 1.0])),
            ("x[1] = math.nan", torch.tensor([math.nan, 1.0])),
            ("x.neg_()", torch.zeros(2)),
            ("x.append(1)", [1, 2]),
            ("x[0] += 1", [1, 2]),
            ("x[0] += 1", [torch.tensor(ROW), 5]),
            ("x[1] += 1", [torch.tensor(ROW), 5]),
            ("x[0].unsqueeze_(0)", [torch.tensor(ROW)]),
            ("x.sort()", [3, 1, 2]),
            ("x += 1", Array(torch.tensor(ROW))),
            ("x.shape = (3, 1)", Array(torch.tensor(ROW))),
            ("x['a'] = 2", {"a": 1}),
        ],
        ids=lambda each: each if isinstance(each, str) else "",
    )
    def test_a_change_is_noticed(self, body: str, argument: Any) -> None:
        """Values, shape and dtype; tensors, lists, arrays and dictionaries."""
        assert ask(f"def f(x):\n    {body}", {"x": argument}).changed == ["x"]

    @pytest.mark.parametrize(
        "argument",
        [
            torch.tensor([math.nan, -0.0, math.inf]),
            torch.tensor(ROW)[::2],
            torch.empty(0),
            [torch.tensor([math.nan]), 1, "text"],
            [(1, 2), {3: 4}],
            (1, (2, 3)),
            {"a": [1 << 70]},
            Array(torch.tensor([math.nan])),
            math.nan,
            None,
        ],
        ids=lambda each: type(each).__name__,
    )
    def test_an_argument_left_alone_is_not_blamed(self, argument: Any) -> None:
        """Also with nan, in lists, and where nothing in it is a tensor."""
        assert ask("def f(x): return x", {"x": argument}).changed == []

    def test_asking_for_a_gradient_is_no_change(self) -> None:
        """That an argument requires a gradient is our own doing."""
        assert ask("def f(x): return x.sum()", {"x": torch.tensor(ROW)}, gradients=["x"]).changed == []

    def test_only_the_changed_argument_is_named(self) -> None:
        """The others keep their good name."""
        arguments = {"a": torch.tensor(ROW), "b": torch.tensor(ROW)}

        assert ask("def f(a, b):\n    b += a\n    return b", arguments).changed == ["b"]

    def test_a_value_that_shares_memory_with_an_argument_is_no_change(self) -> None:
        """Returning the argument itself is allowed."""
        answer = ask("def f(x): return x.view(3, 1)", {"x": torch.tensor(ROW)})

        assert (answer.changed, answer.value.shape) == ([], (3, 1))


class TestCounts:
    """Operations and lines are counted on request."""

    def test_nothing_is_counted_unasked(self) -> None:
        """Counting has its price."""
        answer = ask("def f(x): return x.exp()", {"x": torch.tensor(ROW)})

        assert (answer.operations, answer.lines) == ({}, 0)

    def test_dispatched_operations_are_counted_by_name(self) -> None:
        """A loop over the items shows."""
        answer = ask("def f(x): return [each.exp() for each in x]", {"x": torch.tensor(ROW)}, count=True)

        assert answer.operations["aten::exp"] == 3

    @pytest.mark.parametrize("rows", [2, 20])
    def test_lines_in_the_students_files_are_counted(self, rows: int) -> None:
        """A loop in NumPy or over a list, which torch does not see, shows too."""
        text = """
            def f(x):
                total = 0
                for each in x:
                    total += each
                return total
        """

        answer = ask(text, {"x": list(range(rows))}, count=True)

        assert answer.lines == 3 + 2 * rows

    def test_lines_of_libraries_are_not_counted(self) -> None:
        """Only what the student wrote."""
        answer = ask("def f(x): return np.average(x)", {"x": ROW}, count=True)

        assert answer.lines == 1

    def test_counting_ends_with_the_call(self) -> None:
        """Also when it fails."""
        import sys

        with pytest.raises(ZeroDivisionError):
            ask("def f(x): return 1 / 0", {"x": 1}, count=True)

        assert sys.gettrace() is None


class TestArguments:
    """Arguments arrive as what they were, and globals of the chapter are put there."""

    def test_an_array_arrives_as_an_array(self) -> None:
        """Also inside a list."""
        text = "def f(x): return [type(each).__name__ for each in x]"

        assert ask(text, {"x": [Array(torch.ones(1)), torch.ones(1)]}).value == ["ndarray", "Tensor"]

    def test_a_global_of_the_chapter_is_put_there_for_the_call(self) -> None:
        """A function that takes no dl finds it as a global."""
        assert ask("def f(lr): return lr, dl", {"lr": 1, "dl": 2}, optional=["dl"]).value == (1, 2)

    def test_a_global_of_the_chapter_replaces_the_students_own(self) -> None:
        """The data of the test count, not those of the notebook."""
        assert ask("dl = 0\ndef f(lr): return dl", {"lr": 1, "dl": 2}, optional=["dl"]).value == 2

    def test_an_argument_that_is_no_global_is_never_put_there(self) -> None:
        """A function must take what the exercise says that it takes."""
        with pytest.raises(NameError):
            ask("def f(): return x", {"x": 1})


class TestProbes:
    """A probe of the course works on the student's function."""

    def probe(self, text: str, probe: Any, **arguments: Any) -> Any:
        """Let *probe* work on the function ``f`` of a program with that *text*."""
        request = Probe(id=1, space="", name="answer.py", function="f", probe="probe", arguments=arguments)
        return answer_probe(program_of(text), request, {"probe": probe}).value

    def test_a_probe_calls_the_function_and_returns_what_it_likes(self) -> None:
        """Its own arguments come by name."""

        def probe(student: Any, times: int) -> list[int]:
            return [student.call({"x": each}) for each in range(times)]

        assert self.probe("def f(number): return number + 1", probe, times=3) == [1, 2, 3]

    def test_a_probe_puts_lends_and_offers(self) -> None:
        """What it gives reaches the function as argument or as global."""

        def probe(student: Any) -> object:
            return student.call(
                {"x": 1, "dl": 2}, put={"dl": 2, "valid": 3}, lend={"loss": 4}, offer={"helper": 5, "other": 6}
            )

        text = "helper = 'own'\ndef f(x, loss): return x, dl, valid, loss, helper, other"

        assert self.probe(text, probe) == (1, 2, 3, 4, "own", 6)

    def test_a_probe_may_look_at_the_function_itself(self) -> None:
        """For what no call shows."""
        assert self.probe("def f(a, b): pass", lambda student: student.function.__code__.co_argcount) == 2
