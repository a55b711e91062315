# Right: counts with count_nonzero and len.
import torch

def similarity_accuracy(threes, sevens, mean3, mean7):
    hits = torch.count_nonzero(is_3(threes, mean3, mean7))
    misses = torch.count_nonzero(is_3(sevens, mean3, mean7))
    return 0.5 * hits / threes.shape[0] + 0.5 - 0.5 * misses / sevens.shape[0]
