# Right: as the book: params.data and grad = None.
def apply_step(params, t, targets, lr):
    preds = quadratic(t, params)
    loss = mse(preds, targets)
    loss.backward()
    params.data -= lr * params.grad.data
    params.grad = None
    return loss.item()
