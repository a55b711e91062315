# gradient hooks do the step, and are removed afterwards
import torch
def train_epoch(model, lr, params, dl):
    def step(p):
        with torch.no_grad():
            p.sub_(lr * p.grad)
        p.grad = None
    handles = [p.register_post_accumulate_grad_hook(step) for p in params]
    try:
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
    finally:
        for h in handles:
            h.remove()
