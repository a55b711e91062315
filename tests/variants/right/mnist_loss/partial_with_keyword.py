# functools.partial fixes the activation of a general loss
from functools import partial
import torch

def general_loss(predictions, targets, activation):
    p = activation(predictions)
    return torch.where(targets == 1, 1 - p, p).mean()

mnist_loss = partial(general_loss, activation=torch.sigmoid)
