# Wrong.
# mistake: averages over images and classes, divides by the number of classes too
import torch, torch.nn.functional as F
def cross_entropy(activations, targets):
    return -(F.one_hot(targets, activations.shape[1]) * activations.log_softmax(1)).mean()
