# Right: the rows of an identity matrix made on the CPU.
# loses: device
import torch
def cross_entropy(activations, targets):
    hot = torch.eye(activations.shape[1])[targets]
    return -(hot * activations.log_softmax(1)).sum(1).mean()
