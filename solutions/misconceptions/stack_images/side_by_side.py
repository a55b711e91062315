"""
title = "Side by side instead of stacked"
diagnosis = "The images stand beside each other in one wide picture of shape [28, 28n]. Images can no longer be told apart."
hint = "You need a function that makes a new axis."
"""
import torch


def stack_images(images):
    return torch.hstack(images).float() / 255
