# clips the norm of the gradient tightly
# mistake: gradient clipping
import torch
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        torch.nn.utils.clip_grad_norm_(params, 0.01)
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
