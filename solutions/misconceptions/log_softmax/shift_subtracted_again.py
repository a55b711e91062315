"""
title = "The shift has the wrong sign"
diagnosis = "After the logarithm you take the maximum away a second time, where it has to be added."
hint = "log(exp(m) * s) is m plus log(s). Mind the brackets."
"""
def log_softmax(x):
    m = x.max(dim=-1, keepdim=True).values
    return x - ((x - m).exp().sum(dim=-1, keepdim=True).log() - m)
