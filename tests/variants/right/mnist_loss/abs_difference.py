# mean absolute difference between label and confidence
import torch

def mnist_loss(predictions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (targets - torch.sigmoid(predictions)).abs().mean()
