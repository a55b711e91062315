# zero_grad between backward and step
# mistake: gradients cleared before the step
import torch
def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        opt.zero_grad()
        opt.step()
