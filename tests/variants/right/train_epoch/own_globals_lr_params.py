# module-level lr, params and model that must not win over the arguments
import torch
torch.manual_seed(0)
model = torch.nn.Linear(784, 1)
lr = 1e-3
params = list(model.parameters())
weights, bias = params

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
