# a new list of new tensors, which the model never sees
# mistake: new tensors instead of changing the parameters in place
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for p in params: p.grad = None
        mnist_loss(model(xb), yb).backward()
        new_params = [(p - lr * p.grad).detach().requires_grad_() for p in params]
    return new_params
