# the plain loop with no_grad and zero_
import torch

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb)
        loss = mnist_loss(preds, yb)
        loss.backward()
        with torch.no_grad():
            for p in params:
                p -= p.grad * lr
                p.grad.zero_()
