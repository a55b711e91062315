"""
title = "Nothing is returned"
diagnosis = "The function works out the values, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def log_softmax(x):
    result = x - x.logsumexp(dim=-1, keepdim=True)
