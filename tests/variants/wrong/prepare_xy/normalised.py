# standardises the pixels
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).flatten(1)
    x = (x - x.mean()) / x.std()
    y = torch.cat([torch.ones(len(threes), 1), torch.zeros(len(sevens), 1)])
    return x, y
