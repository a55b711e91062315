# Right: makes a stack of everything, undoes it for a single image, Python bool there.
import torch

def distances(stack, ideal):
    return torch.nn.functional.l1_loss(stack, ideal.expand_as(stack), reduction="none").sum((1, 2))

def is_3(x, mean3, mean7):
    single = x.dim() == 2
    stack = x[None] if single else x
    answer = distances(stack, mean3) < distances(stack, mean7)
    return bool(answer[0]) if single else answer
