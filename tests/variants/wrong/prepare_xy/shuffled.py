# shuffles the rows
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).flatten(1)
    y = torch.cat([torch.ones(len(threes), 1), torch.zeros(len(sevens), 1)])
    i = torch.randperm(len(x))
    return x[i], y[i]
