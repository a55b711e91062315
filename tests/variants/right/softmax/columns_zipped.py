# builds the result column by column, then stacks
import torch
def softmax(x):
    e = torch.exp(x - x.amax(-1, keepdim=True))
    total = sum(e[..., j] for j in range(e.shape[-1]))
    return torch.stack([e[..., j] / total for j in range(e.shape[-1])], dim=-1)
