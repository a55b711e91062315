"""Loops over the batch, and tensors on the wrong device: judged on real candidates."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch

from grader.examiner.expecting import Expect, Inconclusive, Mismatch
from grader.examiner.host import Zygote
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Respondent
from grader.examiner.vectorising import LARGE, SMALL, look_at_counts
from grader.wire.messages import Answer

Enrol = Callable[..., Respondent]
REFERENCE = "def double(x):\n    return (2 * x).sum(1)\n"


def images(count: int) -> dict[str, torch.Tensor]:
    """As many rows as a batch has images."""
    return {"x": torch.arange(count * 784.0).reshape(count, 784) / 50_000}


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    """A warm process of this file's own: these tests have it import what others must not find there."""
    with Zygote() as zygote:
        yield zygote


@pytest.fixture
def reference(enrol: Enrol) -> Respondent:
    """Twice each row, added up."""
    return enrol(REFERENCE, memo=True)


@pytest.fixture
def look_for_loops(enrol: Enrol, reference: Respondent) -> Callable[[str], None]:
    """Judge a program by ``expect.vectorised``."""
    return lambda text: Expect(reference).vectorised(enrol(text), reference, "double", images)


@pytest.fixture
def look_at_devices(enrol: Enrol, reference: Respondent) -> Callable[[str], None]:
    """Judge a program by ``expect.device_free``."""
    return lambda text: Expect(reference).device_free(enrol(text), "double", **images(4))


class TestVectorised:
    """One step over all, or a loop?"""

    @pytest.mark.parametrize(
        "body",
        [
            "return (x + x).sum(-1)",
            "return torch.einsum('ij->i', x) * 2",
            "return torch.cat([(2 * half).sum(1) for half in x.chunk(2)])",
            "return sum((2 * part).sum(1) for part in x.split(112, 1))",
        ],
        ids=["one step", "einsum", "two halves", "loop over parts of the features"],
    )
    def test_what_does_not_loop_over_the_batch_passes(self, look_for_loops: Callable[[str], None], body: str) -> None:
        """Steps that do not grow with the batch are no loop over it."""
        look_for_loops(f"def double(x):\n    {body}\n")

    @pytest.mark.parametrize(
        "body",
        [
            "return torch.stack([(2 * row).sum() for row in x])",
            "out = []\n    for row in x:\n        out.append((2 * row).sum())\n    return torch.stack(out)",
            "return torch.tensor([sum(2 * v for v in row) for row in x.tolist()])",
            "return torch.tensor([float(np.sum(2 * row)) for row in x.numpy()])",
        ],
        ids=["comprehension", "for", "lists", "numpy rows"],
    )
    def test_loops_over_the_batch_are_found(self, look_for_loops: Callable[[str], None], body: str) -> None:
        """Also where the dispatcher sees nothing of them; the line is named."""
        with pytest.raises(Mismatch, match="loop over the batch") as caught:
            look_for_loops(f"import numpy as np\ndef double(x):\n    {body}\n")

        assert caught.value.fault == "loops_over_batch"
        assert caught.value.place is not None
        assert caught.value.place.file == "01_first.py"

    def test_a_loop_that_counts_cannot_see_is_found_by_the_clock(self, look_for_loops: Callable[[str], None]) -> None:
        """A loop in C over Python numbers runs no line and dispatches nothing, and takes far too long."""
        text = (
            "from operator import add\n"
            "def double(x):\n"
            "    return torch.tensor(list(map(sum, map(list, map(map, [add] * len(x), x.tolist(), x.tolist())))))\n"
        )
        with pytest.raises(Mismatch, match="times the CPU time") as caught:
            look_for_loops(text)

        assert caught.value.fault == "loops_over_batch"

    def test_forged_counts_gain_nothing(self, look_for_loops: Callable[[str], None]) -> None:
        """Whoever switches the count of lines off is found by the clock."""
        text = (
            "import sys\n"
            "def double(x):\n"
            "    sys.settrace(None)\n"
            "    sys._getframe().f_trace = None\n"
            "    return torch.tensor([sum(2 * v for v in row) for row in x.tolist()])\n"
        )
        with pytest.raises(Mismatch):
            look_for_loops(text)

    def test_a_wrong_value_is_wrong_however_few_its_steps(self, look_for_loops: Callable[[str], None]) -> None:
        """No point for a fast nothing."""
        with pytest.raises(Mismatch, match="values differ"):
            look_for_loops("def double(x):\n    return torch.zeros(len(x))\n")

    @pytest.mark.parametrize(
        ("operations", "lines", "loops"), [(0, 0, False), (24, 0, True), (0, 48, True), (8, 8, False)]
    )
    def test_half_a_step_per_item_decides(self, operations: int, lines: int, loops: bool) -> None:  # noqa: FBT001
        """Between the two sizes lie 24 items."""
        assert LARGE - SMALL == 24

        assert look_at_counts(counts(3, 2), counts(3 + operations, 2 + lines)) is loops


def counts(operations: int, lines: int) -> Answer:
    """An answer that counted so many."""
    return Answer(
        id=1,
        value=None,
        gradients={},
        detached=False,
        changed=[],
        operations={"aten::add": operations},
        lines=lines,
    )


class TestDevices:
    """Whether a function works where its arguments are."""

    @pytest.mark.parametrize(
        "body",
        [
            "return (2 * x).sum(1)",
            "return (x * torch.tensor(2.0)).sum(1)",
            "return (x + torch.zeros_like(x) + x).sum(1)",
        ],
    )
    def test_what_stays_with_its_arguments_passes(self, look_at_devices: Callable[[str], None], body: str) -> None:
        """A single number may lie anywhere, as on a GPU."""
        look_at_devices(f"def double(x):\n    {body}\n")

    @pytest.mark.parametrize(
        "body",
        ["two = torch.full((784,), 2.0)\n    return (x * two).sum(1)", "return torch.zeros(len(x)) + (2 * x).sum(1)"],
    )
    def test_a_tensor_made_on_the_cpu_is_named_with_its_line(
        self, look_at_devices: Callable[[str], None], body: str
    ) -> None:
        """The line is the one where the two meet."""
        with pytest.raises(Mismatch) as caught:
            look_at_devices(f"def double(x):\n    {body}\n")

        assert caught.value.fault == "other_device"
        assert caught.value.place is not None
        assert "return" in caught.value.place.code

    def test_an_answer_made_on_the_cpu_is_named(self, look_at_devices: Callable[[str], None]) -> None:
        """It would come back on another device than the data are on."""
        text = (
            "def double(x):\n"
            "    if x.device.type == 'cpu':\n"
            "        return (2 * x).sum(1)\n"
            "    return torch.zeros(len(x))\n"
        )
        with pytest.raises(Mismatch, match="was made on the CPU") as caught:
            look_at_devices(text)

        assert caught.value.fault == "other_device"

    @pytest.mark.parametrize(
        "body",
        ["return torch.tensor([2 * float(row.sum()) for row in x])", "return torch.from_numpy(2 * x.numpy()).sum(1)"],
        ids=["item", "numpy"],
    )
    def test_what_meta_cannot_do_costs_nothing(self, look_at_devices: Callable[[str], None], body: str) -> None:
        """A run without numbers cannot tell."""
        with pytest.raises(Inconclusive, match="cannot be told"):
            look_at_devices(f"def double(x):\n    {body}\n")

    def test_on_the_cpu_it_must_be_right_first(self, look_at_devices: Callable[[str], None]) -> None:
        """No point for a wrong answer that would run anywhere."""
        with pytest.raises(Mismatch, match="values differ"):
            look_at_devices("def double(x):\n    return x.sum(1)\n")

    def test_an_ended_run_is_the_students(self, look_at_devices: Callable[[str], None]) -> None:
        """Whoever exits on another device has crashed, not been unclear."""
        text = "import os\ndef double(x):\n    if x.is_meta:\n        os._exit(0)\n    return (2 * x).sum(1)\n"
        with pytest.raises(StudentFailure):
            look_at_devices(text)

    def test_the_next_candidate_knows_meta_tensors_too(self, enrol: Enrol, reference: Respondent) -> None:
        """What was imported for one is there for all: no second candidate is needed."""
        expect = Expect(reference)
        expect.device_free(enrol(REFERENCE), "double", **images(2))
        second: Any = enrol(REFERENCE)
        expect.device_free(second, "double", **images(2))

        assert second.subject.seat.generation == 1
