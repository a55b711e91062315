# Right: own accuracy in Python numbers under no_grad.
import torch

@torch.no_grad()
def validate_epoch(net: torch.nn.Module, loader) -> float:
    shares = []
    for images, labels in loader:
        decided = (net(images) > 0).int()
        shares.append((decided == labels).sum().item() / labels.numel())
    return round(sum(shares) / len(shares), 4)
