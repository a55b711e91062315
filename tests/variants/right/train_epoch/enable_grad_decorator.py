# torch.enable_grad decorator and set_grad_enabled(False) for the step
import torch
@torch.enable_grad()
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        with torch.set_grad_enabled(False):
            for p in params:
                p -= lr * p.grad
                p.grad = None
