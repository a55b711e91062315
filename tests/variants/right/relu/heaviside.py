# times the Heaviside step
import torch
def relu(x):
    return x * torch.heaviside(x.detach(), torch.zeros((), device=x.device))
