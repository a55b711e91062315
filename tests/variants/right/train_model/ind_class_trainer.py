# Right: a class with __call__ that keeps state; own train_epoch with the book's signature in the same file.
import torch

def train_epoch(model, lr, params):
    for xb, yb in dl:
        preds = model(xb).sigmoid()
        torch.where(yb == 1, 1 - preds, preds).mean().backward()
        for p in params:
            p.data -= p.grad * lr
            p.grad = None

class Trainer:
    def __init__(self):
        self.accs = []

    def __call__(self, model, epochs, lr, params, dl, valid_dl):
        globals()["dl"] = dl
        self.accs = []
        for _ in range(epochs):
            train_epoch(model, lr, params)
            self.accs.append(validate_epoch(model, valid_dl))
        return self.accs

train_model = Trainer()
