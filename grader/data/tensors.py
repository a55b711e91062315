"""The chapter's tensors, under the chapter's names. Imports torch, so it is imported late.

The order is the chapter's: threes first, then sevens, never shuffled.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch

from grader.data.model import Digits, Images

__all__ = ["ChapterTensors", "chapter_tensors", "class_tensors", "stack_tensor"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChapterTensors:
    """What the chapter computes from the sample; images are float32 in [0, 1].

    Attributes:
        stacked_threes: ``[n, 28, 28]``, the training 3s.
        stacked_sevens: the training 7s.
        valid_3_tens: the validation 3s.
        valid_7_tens: the validation 7s.
        train_x: ``[n, 784]``, the training 3s and then the 7s.
        train_y: int64 ``[n, 1]``, 1 for a 3 and 0 for a 7.
        valid_x: as *train_x*, for validation.
        valid_y: as *train_y*, for validation.
    """

    stacked_threes: torch.Tensor
    stacked_sevens: torch.Tensor
    valid_3_tens: torch.Tensor
    valid_7_tens: torch.Tensor
    train_x: torch.Tensor
    train_y: torch.Tensor
    valid_x: torch.Tensor
    valid_y: torch.Tensor


def chapter_tensors(digits: Digits) -> ChapterTensors:
    """Return the chapter's tensors of *digits*, on the CPU."""
    threes, sevens = stack_tensor(digits.train[3]), stack_tensor(digits.train[7])
    valid_threes, valid_sevens = stack_tensor(digits.valid[3]), stack_tensor(digits.valid[7])
    train_x, train_y = _pair(threes, sevens)
    valid_x, valid_y = _pair(valid_threes, valid_sevens)
    return ChapterTensors(
        stacked_threes=threes,
        stacked_sevens=sevens,
        valid_3_tens=valid_threes,
        valid_7_tens=valid_sevens,
        train_x=train_x,
        train_y=train_y,
        valid_x=valid_x,
        valid_y=valid_y,
    )


def class_tensors(stacks: Mapping[int, Images]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return ``x``, float ``[n, 784]`` in [0, 1], and ``y``, int64 ``[n]`` of digits, for cross-entropy.

    Args:
        stacks: digit -> images, one split of a set; they follow one another as they are here.
    """
    x = torch.cat([stack_tensor(images).view(-1, 784) for images in stacks.values()])
    y = torch.cat([torch.full((len(images),), label) for label, images in stacks.items()])
    return x, y


def stack_tensor(images: Images) -> torch.Tensor:
    """Return uint8 *images* ``[n, 28, 28]`` as float32 in [0, 1], the chapter's ``stack.float()/255``."""
    # A copy, because torch warns of read-only memory.
    return torch.from_numpy(np.array(images)).float() / 255


def _pair(threes: torch.Tensor, sevens: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    x = torch.cat([threes, sevens]).view(-1, 28 * 28)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
