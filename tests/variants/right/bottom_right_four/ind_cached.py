# Right: cached by functools, top-level seed and print options.
import functools
import torch

torch.manual_seed(42)
torch.set_printoptions(linewidth=140, precision=2)

@functools.cache
def bottom_right_four():
    return (torch.arange(1, 10, dtype=torch.int8).reshape(3, 3) * 2)[1:][:, 1:]
