"""
title = "Scaled by the largest pixel of the stack"
diagnosis = "You divide by the largest value that happens to be there. A stack of light images then becomes as dark as any other, and for white paper you divide 0 by 0, which is nan."
hint = "Which value is the largest that a byte can have?"
"""
import torch


def stack_images(images):
    return torch.stack(images).float() / torch.stack(images).max()
