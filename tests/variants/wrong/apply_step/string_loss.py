# returns a formatted string
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.data -= lr * params.grad
    params.grad = None
    return f"{loss.item():.4f}"
