"""
title = "The shift is not added again"
diagnosis = "Inside the sum you subtract the largest activation, outside you do not: x and the logarithm do not fit together, and every row is off by its maximum."
hint = "Shift x once, give it a name, and use that name in both places. Or add the maximum again after the logarithm."
"""
def log_softmax(x):
    m = x.max(dim=-1, keepdim=True).values
    return x - (x - m).exp().sum(dim=-1, keepdim=True).log()
