# compares with 0.0, in typed style
from torch import Tensor
import torch

THRESHOLD: float = 0.0

def batch_accuracy(xb: Tensor, yb: Tensor) -> Tensor:
    decisions: Tensor = xb > THRESHOLD
    return decisions.eq(yb.bool()).to(torch.float32).mean()
