# Wrong.
# mistake: goes uphill, plus instead of minus
import torch
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params += lr * params.grad
    params.grad = None
    return loss.item()
