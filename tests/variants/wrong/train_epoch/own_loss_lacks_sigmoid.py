# the loop is right, the mnist_loss in the same file lacks the sigmoid
# mistake: sigmoid missing in the loss
def mnist_loss(predictions, targets):
    return torch.where(targets == 1, 1 - predictions, predictions).mean()

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
