# an nn.Module instance
import torch
from torch import nn

class MnistLoss(nn.Module):
    def __init__(self, reduction: str = "mean") -> None:
        super().__init__()
        self.reduction = reduction

    def forward(self, predictions, targets):
        predictions = torch.sigmoid(predictions)
        distances = torch.where(targets == 1, 1 - predictions, predictions)
        return distances.mean() if self.reduction == "mean" else distances.sum()

mnist_loss = MnistLoss()
