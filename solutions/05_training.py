"""Unit 05: stochastic gradient descent, by hand."""

import torch


def _mnist_loss(predictions, targets):
    # A private copy of unit 04's loss, so that this file stands alone.
    confidence = predictions.sigmoid()
    return torch.where(targets == 1, 1 - confidence, confidence).mean()


def _batch_accuracy(xb, yb):
    # And one of its metric.
    return ((xb > 0) == yb).float().mean()


def pair_up(xs, ys):
    return list(zip(xs, ys))


def calc_grad(xb, yb, model):
    _mnist_loss(model(xb), yb).backward()


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        calc_grad(xb, yb, model)
        # The step is not part of the function that is being differentiated.
        with torch.no_grad():
            for p in params:
                p -= lr * p.grad
                # backward() adds to what it finds here: leave nothing behind for the next batch.
                p.grad = None


def validate_epoch(model, valid_dl):
    with torch.no_grad():
        accuracies = [_batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(torch.stack(accuracies).mean().item(), 4)


def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for _ in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
