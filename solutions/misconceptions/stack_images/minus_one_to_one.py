"""
title = "Scaled from -1 to 1"
diagnosis = "White paper becomes -1 in your stack. It should stay 0."
hint = "A division is enough; nothing is subtracted."
"""
import torch


def stack_images(images):
    return torch.stack(images).float() / 127.5 - 1
