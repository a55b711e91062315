# Right: each image gets the weight 1/(2n) of its class; float64.
import torch

def similarity_accuracy(threes, sevens, mean3, mean7):
    x = torch.cat((threes, sevens))
    y = torch.arange(len(x)) < len(threes)
    w = torch.where(y, 0.5 / len(threes), 0.5 / len(sevens)).double()
    correct = is_3(x, mean3, mean7) == y
    return (w * correct).sum()
