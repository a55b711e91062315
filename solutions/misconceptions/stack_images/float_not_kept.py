"""
title = "The result of .float() and of the division is thrown away"
diagnosis = "`stack.float()` and `stack / 255` make new tensors and leave the stack as it is. If nobody takes them, they are gone: your function returns the bytes."
hint = "Give each result a name, or chain the steps."
"""
import torch


def stack_images(images):
    stack = torch.stack(images)
    stack.float()
    stack / 255
    return stack
