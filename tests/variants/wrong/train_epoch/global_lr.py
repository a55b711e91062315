# reads the learning rate from a global under a similar name
# mistake: uses a global instead of the parameter lr
learning_rate = 1e-5
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= learning_rate * p.grad
            p.grad.zero_()
