# Wrong.
# mistake: never clears the gradient
import torch
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    return loss.item()
