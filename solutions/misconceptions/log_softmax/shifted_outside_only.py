"""
title = "Shifted outside the sum only"
diagnosis = "You subtract the largest activation from x, but not inside the sum: x and the logarithm do not fit together, and every row is off by its maximum."
hint = "Shift x once, give it a name, and use that name in both places."
"""
def log_softmax(x):
    m = x.max(dim=-1, keepdim=True).values
    return (x - m) - x.logsumexp(dim=-1, keepdim=True)
