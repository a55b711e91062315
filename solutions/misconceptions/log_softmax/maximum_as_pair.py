"""
title = "max gives a pair"
diagnosis = "x.max(dim=...) returns two tensors, the values and their positions, and nothing can be subtracted from such a pair: PyTorch raises a TypeError."
hint = "Which of the two do you need? Take it out by its name."
"""
def log_softmax(x):
    x = x - x.max(dim=-1, keepdim=True)
    return x - x.exp().sum(dim=-1, keepdim=True).log()
