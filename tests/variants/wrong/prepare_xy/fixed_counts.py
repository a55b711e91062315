# the chapter's counts
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 28*28)
    y = torch.tensor([1]*6131 + [0]*6265).unsqueeze(1)
    return x, y
