# counts, and a division by len
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    ok3 = torch.count_nonzero(is_3(threes, mean3, mean7))
    ok7 = len(sevens) - is_3(sevens, mean3, mean7).sum()
    return (ok3 / len(threes) + ok7 / len(sevens)) / 2
