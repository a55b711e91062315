# SGD without the learning rate
# mistake: learning rate not handed to the optimizer
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
