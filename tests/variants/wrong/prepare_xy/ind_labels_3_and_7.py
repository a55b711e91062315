# Wrong.
# mistake: labels are 3 and 7 instead of 1 and 0
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    return x, torch.tensor([3] * len(threes) + [7] * len(sevens)).unsqueeze(1)
