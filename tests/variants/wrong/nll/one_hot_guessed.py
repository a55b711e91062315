# one_hot guesses the number of classes from the batch
# mistake: number of classes guessed from the labels
import torch.nn.functional as F
def nll(activations, targets):
    hot = F.one_hot(targets)
    return -(hot * activations).sum(1).mean()
