# Right: permuted, nanmean over the last axis, positional-only, default dtype set at the top.
import torch
torch.set_default_dtype(torch.float64)

def mean_image(stack, /):
    return stack.permute(1, 2, 0).nanmean(-1)
