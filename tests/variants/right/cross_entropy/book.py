# the book's own pieces
import torch
from torch import nn
def log_softmax(x): return x - x.logsumexp(-1, keepdim=True)
def nll(input, target): return -input[range(target.shape[0]), target].mean()
def cross_entropy(pred, targ): return nll(log_softmax(pred), targ)
