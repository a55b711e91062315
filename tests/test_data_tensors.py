"""The chapter's tensors."""

import numpy as np
import pytest
import torch

from grader.data import Digits, make_digits
from grader.data.tensors import chapter_tensors, class_tensors


@pytest.fixture(scope="module")
def digits() -> Digits:
    """A few 3s and 7s."""
    return Digits(
        train=make_digits({3: 4, 7: 5}),
        valid=make_digits({3: 2, 7: 3}, split="valid"),
        source="x",
        origin="x",
    )


def test_images_become_floats_between_0_and_1(digits: Digits) -> None:
    """The stacks are float32 [n, 28, 28], a byte divided by 255, as the chapter computes them."""
    tensors = chapter_tensors(digits)

    expected = torch.stack([torch.tensor(image) for image in np.array(digits.train[3])]).float() / 255
    assert torch.equal(tensors.stacked_threes, expected)
    assert tensors.valid_7_tens.shape == (3, 28, 28)


def test_training_tensors_have_threes_first_and_labelled_1(digits: Digits) -> None:
    """train_x is [n, 784], train_y int64 [n, 1]: first the 3s with 1, then the 7s with 0, in order."""
    tensors = chapter_tensors(digits)

    assert tensors.train_x.shape == (9, 784)
    assert tensors.train_y.dtype == torch.int64
    assert tensors.train_y.tolist() == [[1]] * 4 + [[0]] * 5
    assert torch.equal(tensors.train_x[4].view(28, 28), tensors.stacked_sevens[0])


def test_validation_tensors_are_built_alike(digits: Digits) -> None:
    """valid_x and valid_y follow the same rule."""
    tensors = chapter_tensors(digits)

    assert tensors.valid_x.shape == (5, 784)
    assert tensors.valid_y.tolist() == [[1]] * 2 + [[0]] * 3


def test_class_tensors_carry_the_digit_as_label(digits: Digits) -> None:
    """For cross-entropy, y is int64 [n] and holds the digits themselves."""
    x, y = class_tensors(digits.train)

    assert x.shape == (9, 784)
    assert y.tolist() == [3] * 4 + [7] * 5
    assert y.dtype == torch.int64
