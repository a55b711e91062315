# momentum
v = 0
def apply_step(params, t, targets, lr):
    global v
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    v = 0.9 * v + params.grad
    params.data -= lr * v
    params.grad = None
    return loss.item()
