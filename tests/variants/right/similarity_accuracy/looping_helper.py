# its own is_3 is a loop
import torch
def is_3(x, mean3, mean7):
    return torch.stack([mnist_distance(i, mean3) < mnist_distance(i, mean7) for i in x])

def similarity_accuracy(threes, sevens, mean3, mean7):
    return (is_3(threes, mean3, mean7).float().mean() + (~is_3(sevens, mean3, mean7)).float().mean()) / 2
