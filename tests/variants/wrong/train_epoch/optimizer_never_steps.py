# step without parentheses
# mistake: opt.step is not called
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step
