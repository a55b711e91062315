# divides the gradient by the batch size once more
# mistake: gradient divided by the batch size again
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad / len(xb)
            p.grad.zero_()
