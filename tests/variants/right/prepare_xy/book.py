# the book's own
from torch import tensor
import torch
def prepare_xy(stacked_threes, stacked_sevens):
    train_x = torch.cat([stacked_threes, stacked_sevens]).view(-1, 28*28)
    train_y = tensor([1]*len(stacked_threes) + [0]*len(stacked_sevens)).unsqueeze(1)
    return train_x,train_y
