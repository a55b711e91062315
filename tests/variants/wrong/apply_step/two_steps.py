# two steps per call
def apply_step(params, t, targets, lr):
    for _ in range(2):
        loss = mse(quadratic(t, params), targets)
        loss.backward()
        params.data -= lr * params.grad
        params.grad = None
    return loss.item()
