# Right: scaled under no_grad, keyword-only, partial of a general function.
import torch
from functools import partial

def _init(draw, *, size, std=1.0):
    out = draw(size, requires_grad=True)
    with torch.no_grad():
        out *= std
    return out

init_params = partial(_init, torch.randn)
