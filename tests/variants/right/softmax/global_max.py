# subtracts the largest activation of the whole batch
# extra point: no (rows far below the largest underflow)
import torch
def softmax(x):
    e = torch.exp(x - x.max())
    return e / e.sum(dim=-1, keepdim=True)
