# no_grad around the whole function, enable_grad around the forward pass
import torch
@torch.no_grad()
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        with torch.enable_grad():
            loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p -= lr * p.grad
            p.grad = None
