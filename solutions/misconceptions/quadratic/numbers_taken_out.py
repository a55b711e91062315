"""
title = "The parameters are turned into Python numbers"
diagnosis = "The values are right. But item(), float() and tolist() cut the connection to the parameters, and so does .data or detach(): no gradient can ever reach them."
hint = "Take the entries of params as tensors: by index or by unpacking."
"""
def quadratic(t, params):
    a, b, c = params.tolist()
    return a * t**2 + b * t + c
