# Wrong.
# mistake: labels have shape [n] instead of [n, 1]
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    return x, torch.tensor([1] * len(threes) + [0] * len(sevens))
