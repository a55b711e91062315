"""
title = "The gradient goes one way only"
diagnosis = "The values are right, but the sum of exponentials is cut off from the graph (detach, .data, .item or no_grad). A larger activation lowers the log-probabilities of all the others, and your gradient does not know it."
hint = "Only the maximum may be treated as a constant."
"""
import torch


def log_softmax(x):
    with torch.no_grad():
        lse = x.logsumexp(dim=-1, keepdim=True)
    return x - lse
