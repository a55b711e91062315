# bias as one more weight
import torch
def linear1(xb, weights, bias):
    xb1 = torch.cat([xb, torch.ones_like(xb[:, :1])], dim=1)
    return xb1 @ torch.cat([weights, bias[None]])
