# book without params.grad = None
# mistake: stale gradient
def apply_step(params, t, targets, lr):
    preds = quadratic(t, params)
    loss = mse(preds, targets)
    loss.backward()
    params.data -= lr * params.grad.data
    return loss.item()
