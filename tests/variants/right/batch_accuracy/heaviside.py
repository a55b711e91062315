# torch.heaviside with zero at zero
# loses: device
import torch
def batch_accuracy(xb, yb):
    step = torch.heaviside(xb, torch.zeros(1))
    return step.eq(yb).float().mean()
