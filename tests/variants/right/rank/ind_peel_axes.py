# Right: sums the last axis away until none is left, counting.
import torch

def rank(t: torch.Tensor) -> int:
    count = 0
    shape = list(t.size())
    while shape:
        shape.pop()
        count += 1
    return count
