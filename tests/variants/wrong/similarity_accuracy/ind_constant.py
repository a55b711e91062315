# Wrong: lazy, the example's number.
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    return torch.tensor(0.875)
