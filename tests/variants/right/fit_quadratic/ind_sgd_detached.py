# Right: torch.optim.SGD, returns detached parameters.
import torch

def fit_quadratic(times, heights, lr, steps):
    w = torch.nn.Parameter(torch.empty(3).uniform_(-1, 1))
    opt, losses = torch.optim.SGD([w], lr), []
    while len(losses) < steps:
        opt.zero_grad(set_to_none=True)
        loss = torch.nn.functional.mse_loss(quadratic(times, w), heights)
        loss.backward(); opt.step()
        losses.append(float(loss))
    return w.detach(), losses
