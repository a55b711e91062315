# takes anything
import torch
def bottom_right_four(*args, **kwargs):
    print('called with', args, kwargs)
    t = torch.tensor(range(1, 10)).unflatten(0, (3, 3))
    return 2 * t[1:].T[1:].T
