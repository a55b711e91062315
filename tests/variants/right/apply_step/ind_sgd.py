# Right: torch.optim.SGD for the step.
import torch
import torch.nn.functional as F

def apply_step(params, t, targets, lr):
    opt = torch.optim.SGD([params], lr=lr)
    opt.zero_grad()
    a, b, c = params
    loss = F.mse_loss(a * t * t + b * t + c, targets)
    loss.backward()
    opt.step()
    opt.zero_grad()
    print(f"loss {loss:.4f}")
    return loss.item()
