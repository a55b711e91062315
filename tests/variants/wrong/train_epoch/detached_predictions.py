# detaches the predictions, and requires gradients again to silence the error
# mistake: detached graph: the parameters get no gradient
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb).detach().requires_grad_()
        mnist_loss(preds, yb).backward()
        for p in params:
            if p.grad is not None:
                p.data -= lr * p.grad
                p.grad.zero_()
