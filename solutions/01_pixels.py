"""Unit 01: images are numbers."""

import torch


def double_odds(numbers):
    return [2 * number for number in numbers if number % 2 == 1]


def bottom_right_four():
    # Slices from the end keep both axes; a list of indices would pair them up instead.
    return (2 * torch.arange(1, 10).view(3, 3))[-2:, -2:]


def rank(t):
    return len(t.shape)


def stack_images(images):
    # Floats first: bytes have no fractions.
    return torch.stack(images).float() / 255


def mean_image(stack):
    # Axis 0 counts the images. It goes; the rows and columns stay.
    return stack.mean(0)
