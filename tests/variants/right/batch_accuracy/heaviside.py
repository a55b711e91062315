# torch.heaviside with zero at zero
# one point less: other_device
import torch
def batch_accuracy(xb, yb):
    step = torch.heaviside(xb, torch.zeros(1))
    return step.eq(yb).float().mean()
