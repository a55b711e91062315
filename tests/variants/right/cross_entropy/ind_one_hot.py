# Right: one-hot product, sum, divided by n.
import torch
import torch.nn.functional as F

def cross_entropy(activations, targets):
    hot = F.one_hot(targets, num_classes=activations.shape[1])
    logs = activations.log_softmax(dim=1)
    return -(hot * logs).sum() / len(targets)
