# the library's cross-entropy
# mistake: cross_entropy instead of nll (softmax inside)
import torch.nn.functional as F
def nll(activations, targets):
    return F.cross_entropy(activations, targets)
