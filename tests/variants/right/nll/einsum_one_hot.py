# einsum with one-hot labels
# no -inf: zero times infinity is nan
import torch
def nll(activations, targets):
    hot = torch.nn.functional.one_hot(targets, activations.shape[1]).to(activations.dtype)
    return -torch.einsum('ij,ij->i', activations, hot).mean()
