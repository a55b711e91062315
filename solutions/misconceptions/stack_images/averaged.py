"""
title = "The average instead of the stack"
diagnosis = "You return one image, the mean of all. That comes in the next exercise; here they should all still be there."
hint = "Stop after the scaling."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() / 255).mean(0)
