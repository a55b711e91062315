# in-place change of a leaf without no_grad
# mistake: RuntimeError: torch.no_grad or .data missing
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()
