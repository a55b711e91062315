"""
title = "The caller's list is changed"
diagnosis = "Your stack is right, but you put the scaled images back into the list that you were given. Whoever passed it in still needs the bytes."
hint = "Build a new list, or scale after stacking."
"""
import torch


def stack_images(images):
    for i in range(len(images)):
        images[i] = images[i].float() / 255
    return torch.stack(images)
