# Right: autograd.grad, added by hand to what is there.
import torch

def calc_grad(xb, yb, model):
    params = [p for p in model.parameters() if p.requires_grad]
    grads = torch.autograd.grad(mnist_loss(model(xb), yb), params)
    for p, g in zip(params, grads):
        p.grad = g if p.grad is None else p.grad + g
