# own loop without clearing
# mistake: stale gradients
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3).requires_grad_()
    losses = []
    for i in range(steps):
        loss = mse(quadratic(t, params), targets)
        loss.backward()
        with torch.no_grad(): params -= lr * params.grad
        losses.append(loss.item())
    return params, losses
