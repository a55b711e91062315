# einsum over classes
import torch, torch.nn.functional as F
def cross_entropy(*, activations, targets):
    onehot = torch.eye(activations.shape[1], device=activations.device)[targets]
    return -torch.einsum('nc,nc->n', onehot, activations.log_softmax(-1)).mean()
