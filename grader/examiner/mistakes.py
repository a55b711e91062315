"""The digits that a trained model got wrong, for a student to look at."""

import math
from collections.abc import Sequence

import torch

from grader.errors import CourseError
from grader.examiner.pictures import SIDE, encode_images
from grader.result import Digit

__all__ = ["CHAPTER_CLASSES", "mistaken_digits"]

# The label 1 is a 3, as in the chapter.
CHAPTER_CLASSES = ("7", "3")
_DIGITS = 12


def mistaken_digits(
    images: torch.Tensor, labels: torch.Tensor, predictions: torch.Tensor, classes: Sequence[str] = CHAPTER_CLASSES
) -> tuple[Digit, ...]:
    """Return up to a dozen digits that were taken for another one, those first that the model was surest of.

    Args:
        images: uint8 or float ``[n, 784]`` or ``[n, 28, 28]``.
        labels: ``[n]`` or ``[n, 1]``, numbers of *classes*.
        predictions: float, before any sigmoid or softmax: ``[n, 1]``, above 0 for the second of two classes, or
            ``[n, classes]``, the largest for the class. Where there is a nan, nobody knows how sure the model was.
        classes: what each class is called.

    Raises:
        CourseError: if these do not belong together.
    """
    count = len(labels)
    width = 1 if len(classes) == 2 and predictions.shape[1:] == (1,) else len(classes)
    if labels.numel() != count or images.numel() != count * SIDE**2 or predictions.shape != (count, width):
        shapes = [list(each.shape) for each in (images, labels, predictions)]
        raise CourseError(
            f"training.mistaken: images, labels and predictions have the shapes {', '.join(map(str, shapes))}; for "
            f"{len(classes)} classes they should be [{count}, 784], [{count}] and [{count}, {width}]."
        )
    truth, raw = labels.flatten().long(), predictions.detach().double()
    if count and not 0 <= int(truth.min()) <= int(truth.max()) < len(classes):
        raise CourseError(f"training.mistaken: a label is no number below {len(classes)}, the count of classes.")
    guess = (raw[:, 0] > 0).long() if width == 1 else raw.argmax(1)
    wrong = (guess != truth).nonzero()[:, 0]
    # By what lies before the sigmoid: further out, all shares are 1. Whatever is nan comes last.
    said = raw[wrong, 0].abs() if width == 1 else raw[wrong].log_softmax(1).max(1).values
    order = said.nan_to_num(nan=-torch.inf).argsort(descending=True, stable=True)[:_DIGITS]
    shares = (said[order].sigmoid() if width == 1 else said[order].exp()).tolist()
    chosen = wrong[order]
    pictures = encode_images(images.reshape(count, SIDE, SIDE)[chosen])
    return tuple(
        Digit(
            image=picture,
            label=classes[label],
            guess=classes[taken],
            sure=None if math.isnan(share) else round(share, 4),
        )
        for picture, label, taken, share in zip(
            pictures, truth[chosen].tolist(), guess[chosen].tolist(), shares, strict=True
        )
    )
