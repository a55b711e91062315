# Right: one image after the other.
# loses: vectorised
import torch
def cross_entropy(activations, targets):
    total = 0.
    for row, target in zip(activations, targets):
        total = total + torch.logsumexp(row, 0) - row[target]
    return total / len(targets)
