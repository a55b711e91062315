"""
title = "Absolute values instead of exponentials"
diagnosis = "You make the activations positive by dropping their sign. The rows add up to 1, but an activation of -3 gets as much as one of +3."
hint = "A very negative activation should mean a very small probability."
"""
def softmax(x):
    return x.abs() / x.abs().sum(dim=-1, keepdim=True)
