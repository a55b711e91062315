# Right: the bias joins as a further weight of a column of ones.
import torch
def linear1(xb, weights, bias):
    ones = xb.new_ones(xb.shape[0], 1)
    return torch.hstack([xb, ones]) @ torch.vstack([weights, bias[None]])
