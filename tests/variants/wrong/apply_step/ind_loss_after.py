# Wrong.
# mistake: returns the loss after the step
import torch
def apply_step(params, t, targets, lr):
    mse(quadratic(t, params), targets).backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return mse(quadratic(t, params), targets).item()
