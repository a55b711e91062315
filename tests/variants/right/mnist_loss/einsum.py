# einsum of signs and confidences
import torch
def mnist_loss(predictions, targets):
    p = predictions.sigmoid().flatten()
    t = targets.flatten().to(p.dtype)
    return (t.sum() + torch.einsum("i,i->", p, 1 - 2 * t)) / t.numel()
