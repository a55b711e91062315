"""The chapter's models climb the same ladder on the real digits and on the synthetic ones.

The figures are those of the chapter's readers and of the data lab, which trained over 20 seeds on the real
set and over ten sets of synthetic digits. Batches are unshuffled, as in the chapter.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch
from torch import nn

from grader.data import Digits, make_set, read_digits
from grader.data.tensors import ChapterTensors, chapter_tensors

BATCH = 256


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Train on one thread: batches are small, and two threads on a busy machine wait for each other."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A set's tensors and, per rung, the least and the most that it may reach."""

    tensors: ChapterTensors
    similarity: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    linear: tuple[float, float]
    small_net: tuple[float, float]


def _real_digits() -> Digits:
    place = Path(os.environ.get("GRADE_DATA") or Path(__file__).parents[2] / "shared" / "data")
    if not place.exists():
        pytest.skip(f"needs the real digits, and {place} is not there; set $GRADE_DATA")
    return read_digits(place)


@pytest.fixture(scope="module", params=["real", "synthetic"])
def ladder(request: pytest.FixtureRequest) -> Ladder:
    """Both sets, one after the other."""
    if request.param == "real":
        return Ladder(
            tensors=chapter_tensors(_real_digits()),
            similarity=((0.9168, 0.9168), (0.9854, 0.9854), (0.9511, 0.9511)),
            linear=(0.9780, 0.9790),
            small_net=(0.9814, 0.9834),
        )
    return Ladder(
        tensors=chapter_tensors(make_set()),
        similarity=((0.907, 0.947), (0.992, 0.9985), (0.9505, 0.9723)),
        linear=(0.9676, 0.9838),
        small_net=(0.9750, 0.9907),
    )


def _accuracies(tensors: ChapterTensors, model: nn.Module, *, lr: float, epochs: int) -> list[float]:
    """Train *model* as the chapter does and return the mean of the batch accuracies after every epoch."""
    accuracies = []
    for _ in range(epochs):
        for start in range(0, len(tensors.train_x), BATCH):
            predictions = model(tensors.train_x[start : start + BATCH]).sigmoid()
            targets = tensors.train_y[start : start + BATCH]
            torch.where(targets == 1, 1 - predictions, predictions).mean().backward()
            with torch.no_grad():
                for parameter in model.parameters():
                    parameter.sub_(lr * parameter.grad)
                    parameter.grad = None
        with torch.no_grad():
            right = (model(tensors.valid_x) > 0) == tensors.valid_y
        accuracies.append(torch.stack([batch.float().mean() for batch in right.split(BATCH)]).mean().item())
    return accuracies


def _similarity(tensors: ChapterTensors) -> tuple[float, float, float]:
    """Return the accuracies of pixel similarity on 3s, on 7s, and their mean."""
    mean_3, mean_7 = tensors.stacked_threes.mean(0), tensors.stacked_sevens.mean(0)

    def are_threes(images: torch.Tensor) -> torch.Tensor:
        return (images - mean_3).abs().mean((-1, -2)) < (images - mean_7).abs().mean((-1, -2))

    threes = are_threes(tensors.valid_3_tens).float().mean().item()
    sevens = (~are_threes(tensors.valid_7_tens)).float().mean().item()
    return threes, sevens, (threes + sevens) / 2


def test_pixel_similarity_reaches_its_rung(ladder: Ladder) -> None:
    """L1 distance to the mean images gives .9168, .9854, .9511 on the real set, nearly so on the other."""
    reached = _similarity(ladder.tensors)

    assert all(
        least <= round(value, 4) <= most for value, (least, most) in zip(reached, ladder.similarity, strict=True)
    ), reached


def test_linear_model_reaches_its_rung(ladder: Ladder) -> None:
    """nn.Linear calls everything a 3 after the first epoch (.4932) and reaches .97 to .98 in the 20th."""
    torch.manual_seed(0)

    curve = _accuracies(ladder.tensors, nn.Linear(784, 1), lr=1.0, epochs=20)

    assert round(curve[0], 4) == 0.4932
    assert ladder.linear[0] <= round(curve[-1], 4) <= ladder.linear[1], curve
    assert curve[3:] == sorted(curve[3:])


def test_small_network_reaches_a_higher_rung(ladder: Ladder) -> None:
    """The 784-30-1 network climbs above the linear model and above pixel similarity in 40 epochs."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))

    curve = _accuracies(ladder.tensors, model, lr=0.1, epochs=40)

    assert ladder.small_net[0] <= round(curve[-1], 4) <= ladder.small_net[1], curve
    assert curve[-1] > _similarity(ladder.tensors)[2]
