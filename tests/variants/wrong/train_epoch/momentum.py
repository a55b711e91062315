# SGD with momentum
# mistake: momentum
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr, momentum=0.9)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
