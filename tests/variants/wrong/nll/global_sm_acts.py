# uses the book's globals
# mistake: uses globals instead of the parameters
import torch
sm_acts = torch.tensor([[0.6, 0.4], [0.5, 0.5]])
targ = torch.tensor([0, 1])
def nll(activations, targets):
    return -sm_acts[range(2), targ].mean()
