# SGD with weight decay
# mistake: weight decay
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr, weight_decay=0.1)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
