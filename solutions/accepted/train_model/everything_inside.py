"""
title = "Both loops written out"
"""
import torch


def train_model(model, epochs, lr, params, dl, valid_dl):
    params = list(params)
    accuracies = []
    for epoch in range(epochs):
        for xb, yb in dl:
            loss = mnist_loss(model(xb), yb)
            loss.backward()
            with torch.no_grad():
                for p in params:
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            scores = [batch_accuracy(model(xb), yb).item() for xb, yb in valid_dl]
        accuracies.append(sum(scores) / len(scores))
    return accuracies
