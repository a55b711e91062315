# the student's file of the whole chapter; only one function matters here
import torch
import torch.nn as nn

def l1_distance(a, b): return (a - b).abs().mean()
def rmse_distance(a, b): return ((a - b) ** 2).mean().sqrt()
def mnist_distance(a, b): return (a - b).abs().mean((-1, -2))
def is_3(x, mean3, mean7): return mnist_distance(x, mean3) < mnist_distance(x, mean7)
def sigmoid(x): return 1 / (1 + torch.exp(-x))
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step(self, *args, **kwargs):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad(self, *args, **kwargs):
        for p in self.params: p.grad = None
