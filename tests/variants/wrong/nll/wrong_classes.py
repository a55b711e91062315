# everything but the right class
# mistake: picks the wrong classes
import torch.nn.functional as F
def nll(activations, targets):
    hot = F.one_hot(targets, activations.shape[1])
    return -((1 - hot) * activations).sum(1).mean()
