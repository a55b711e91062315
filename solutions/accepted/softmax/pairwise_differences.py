"""
title = "One over the sum of exponentials of differences"
"""
def softmax(x):
    # p_i = 1 / sum_j exp(x_j - x_i): an infinite sum is harmless, it gives 0
    diffs = x.unsqueeze(-2) - x.unsqueeze(-1)
    return 1 / diffs.exp().sum(-1)
