# torch.stack
# mistake: stack instead of cat
import torch
def prepare_xy(threes, sevens):
    x = torch.stack((threes, sevens)).reshape(-1, 784)
    y = torch.cat([torch.ones(len(threes), 1), torch.zeros(len(sevens), 1)])
    return x, y
