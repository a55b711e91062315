# an own context manager clears the gradients afterwards
from contextlib import contextmanager
import torch

@contextmanager
def fresh_gradients(params):
    try:
        yield
    finally:
        for p in params:
            p.grad = None

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        with fresh_gradients(params):
            mnist_loss(model(xb), yb).backward()
            with torch.no_grad():
                for p in params:
                    p -= lr * p.grad
