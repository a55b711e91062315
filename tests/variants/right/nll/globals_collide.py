# module-level activations, targets and idx that must not win
import torch
activations = torch.log_softmax(torch.randn(6, 2), dim=1)
targets = torch.tensor([0, 1, 0, 1, 1, 0])
idx = range(6)
def nll(activations, targets):
    idx = range(len(activations))
    return -activations[idx, targets].mean()
print(nll(activations, targets), F.nll_loss(activations, targets))
