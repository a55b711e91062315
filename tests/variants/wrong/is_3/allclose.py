# asks for equality
import torch
def is_3(x, mean3, mean7):
    return torch.isclose(x, mean3, atol=.3).float().mean((-1, -2)) > torch.isclose(x, mean7, atol=.3).float().mean((-1, -2))
