# Wrong.
# mistake: makes a new tensor under the old name, the caller's stays as it was
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params = params - lr * params.grad
    params.grad = None
    return loss.item()
