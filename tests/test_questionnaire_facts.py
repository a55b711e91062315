"""What the key of the built-in questionnaire says about PyTorch is true of the PyTorch that is installed."""

import math
import re
from pathlib import Path

import pytest
import torch
from torch import nn, tensor
from torch.nn import functional

from grader.places import builtin_course

KEY = builtin_course() / "solutions" / "questionnaire.toml"
CLAIMS = [
    (number, found[1])
    for number, line in enumerate(Path(KEY).read_text("utf-8").splitlines(), start=1)
    if (found := re.fullmatch(r"#\s*check:\s*(.+)", line.strip()))
]


def test_there_are_claims_to_check() -> None:
    """They are comments of the form `# check: …`."""
    assert len(CLAIMS) > 50


@pytest.mark.parametrize(("number", "claim"), CLAIMS, ids=[f"line {number}" for number, _ in CLAIMS])
def test_a_claim_is_true(number: int, claim: str) -> None:
    """A Python expression; `number` is the line of the key that says it."""
    torch.manual_seed(number)
    names = {"torch": torch, "nn": nn, "F": functional, "tensor": tensor, "math": math}
    # The key is ours, and comes with the course.
    assert eval(claim, names) in (True, torch.tensor(data=True)), f"questionnaire.toml, line {number}: {claim}"  # noqa: S307
