# torch.optim.SGD made inside the epoch
import torch

def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
