# draws new parameters at the start of every epoch
# mistake: parameters are initialised again
import torch
def train_epoch(model, lr, params, dl):
    for p in params:
        p.data = torch.randn(p.shape)
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
