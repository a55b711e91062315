# Right: validation by an own function, printed table, tuple unpacked globals.
import torch

def _accuracy(model, dl):
    with torch.no_grad():
        return round(torch.stack([batch_accuracy(model(x), y) for x, y in dl]).mean().item(), 4)

def train_model(model, epochs, lr, params, dl, valid_dl):
    params = [*params]
    print("epoch accuracy")
    def gen():
        for e in range(epochs):
            for xb, yb in dl:
                calc_grad(xb, yb, model)
                with torch.no_grad():
                    for p in params:
                        p -= lr * p.grad
                        p.grad.zero_()
            yield _accuracy(model, valid_dl)
    return list(gen())
