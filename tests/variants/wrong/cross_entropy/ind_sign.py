# Wrong.
# mistake: forgets the minus sign
import torch
def cross_entropy(activations, targets):
    return activations.log_softmax(-1)[torch.arange(len(targets)), targets].mean()
