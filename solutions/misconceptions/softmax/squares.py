"""
title = "Squares instead of exponentials"
diagnosis = "You make the activations positive by squaring them. The rows add up to 1, but an activation of -3 gets as much as one of +3, and 0 gets nothing."
hint = "A very negative activation should mean a very small probability."
"""
def softmax(x):
    return x**2 / (x**2).sum(dim=-1, keepdim=True)
