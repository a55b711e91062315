# Right: torch.autograd.backward, returns the loss, type hints.
import torch
from torch import nn, Tensor

def calc_grad(images: Tensor, labels: Tensor, net: nn.Module) -> float:
    predictions = net(images)
    assert predictions.shape == labels.shape
    loss = mnist_loss(predictions, labels)
    torch.autograd.backward(loss)
    return loss.item()
