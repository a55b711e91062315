# steps twice per batch
# mistake: two steps per batch
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
        opt.step()
        opt.zero_grad()
