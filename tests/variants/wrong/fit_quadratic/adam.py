# Adam instead of steps
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    opt = torch.optim.Adam([params], lr=lr)
    losses = []
    for _ in range(steps):
        loss = mse(quadratic(t, params), targets)
        opt.zero_grad(); loss.backward(); opt.step()
        losses.append(loss.item())
    return params, losses
