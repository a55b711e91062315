# mean squared error of the confidences
# mistake: MSE instead of mnist_loss
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        ((model(xb).sigmoid() - yb) ** 2).mean().backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
