# Wrong: lazy, does next to nothing.
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    return torch.tensor(1.0)
