# new_ones and new_zeros
import torch
def prepare_xy(threes, sevens):
    y3 = threes.new_ones(threes.shape[0], 1)
    y7 = sevens.new_zeros((sevens.shape[0], 1))
    return torch.cat((threes.reshape(-1, 784), sevens.reshape(-1, 784)), 0), torch.cat((y3, y7))
