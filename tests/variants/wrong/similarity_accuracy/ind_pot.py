# Wrong.
# mistake: counts all images in one pot
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    right = torch.cat([is_3(threes, mean3, mean7), ~is_3(sevens, mean3, mean7)])
    return right.float().mean()
