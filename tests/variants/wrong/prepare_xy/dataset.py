# zips to a dataset
# mistake: pairs instead of two tensors
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 28*28)
    y = torch.tensor([1]*len(threes) + [0]*len(sevens)).unsqueeze(1)
    dset = list(zip(x, y))
    return dset
