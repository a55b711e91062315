# torch.func.functional_call and torch.func.grad
import torch
from torch.func import functional_call, grad

def train_epoch(model, lr, params, dl):
    def loss_of(state, xb, yb):
        return mnist_loss(functional_call(model, state, (xb,)), yb)

    for xb, yb in dl:
        state = {name: p.detach() for name, p in model.named_parameters()}
        gradients = grad(loss_of)(state, xb, yb)
        for name, p in model.named_parameters():
            if any(p is q for q in params):
                p.data -= lr * gradients[name]
