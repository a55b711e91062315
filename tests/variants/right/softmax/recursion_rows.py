# calls itself for each row
# loses: vectorised
import torch
def softmax(x):
    if x.ndim > 1:
        return torch.stack([softmax(r) for r in x])
    e = (x - x.max()).exp()
    return e / e.sum()
