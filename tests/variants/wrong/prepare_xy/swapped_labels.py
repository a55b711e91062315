# zeros then ones
# mistake: labels turned round
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).flatten(1)
    y = torch.cat([torch.zeros(len(threes), 1), torch.ones(len(sevens), 1)])
    return x, y
