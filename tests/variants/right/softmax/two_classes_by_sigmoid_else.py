# special-cases one and two classes (sigmoid of the difference), otherwise the formula
import torch
def softmax(x):
    if x.shape[-1] == 1:
        return x * 0 + 1
    if x.shape[-1] == 2:
        p = torch.sigmoid(x[..., :1] - x[..., 1:])
        return torch.cat([p, 1 - p], dim=-1)
    e = torch.exp(x - x.max(-1, keepdim=True)[0])
    return e / e.sum(-1, keepdim=True)
