# optimizer step with a closure
import torch

def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        def closure():
            opt.zero_grad()
            loss = mnist_loss(model(xb), yb)
            loss.backward()
            return loss
        opt.step(closure)
