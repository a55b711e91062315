# Right: distances of all images to both ideals in one table, argmin.
import torch

def similarity_accuracy(threes, sevens, mean3, mean7):
    ideals = torch.stack((mean3, mean7)).flatten(1)
    def share(images, k):
        table = torch.cdist(images.flatten(1), ideals, p=1.0)
        return (table.argmin(dim=1) == k).float().mean()
    return (share(threes, 0) + share(sevens, 1)).mul(0.5)
