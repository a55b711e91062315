# zero_grad stands above the loop
# mistake: gradients accumulate within the epoch
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    opt.zero_grad()
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        opt.step()
