# einsum with powers
import torch
def quadratic(t, params):
    P = torch.stack((t.pow(2), t, t.pow(0)))
    return torch.einsum('kn,k->n', P, params)
