# divides the images by 255 once more, in place
# mistake: scales the images again
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        xb /= 255.
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
