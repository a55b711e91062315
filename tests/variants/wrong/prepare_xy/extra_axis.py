# unsqueezes the images, too
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 1, 28*28)
    y = torch.tensor([1]*len(threes) + [0]*len(sevens)).unsqueeze(1)
    return x, y
