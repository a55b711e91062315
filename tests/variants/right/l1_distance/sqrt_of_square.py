# sqrt of the square pixel by pixel, in float64
import torch
def l1_distance(x, y):
    d = (x.double() - y.double())
    return torch.sqrt(d ** 2).mean()
