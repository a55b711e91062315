# Adam
# mistake: Adam instead of SGD
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.Adam(params, lr=lr)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
