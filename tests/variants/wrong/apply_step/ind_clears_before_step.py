# Wrong.
# mistake: clears the gradient between backward and the step
import torch
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params.grad.zero_()
        params -= lr * params.grad
    return loss.item()
