# the book's names for the arguments
def apply_step(params, time, speed, lr):
    preds = quadratic(time, params)
    loss = mse(preds, speed)
    loss.backward()
    params.data -= lr * params.grad.data
    params.grad = None
    return loss.item()
