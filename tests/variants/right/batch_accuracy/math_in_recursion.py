# recursion over the batch, halving it
# loses: vectorised
import torch
def _hits(x, y):
    if len(x) == 1:
        return ((x > 0) == y).float().sum()
    h = len(x) // 2
    return _hits(x[:h], y[:h]) + _hits(x[h:], y[h:])
def batch_accuracy(xb, yb):
    return _hits(xb, yb) / len(xb)
