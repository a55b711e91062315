"""
title = "Products, added up along the rows"
"""
def linear1(xb, weights, bias):
    return (xb * weights.T).sum(1, keepdim=True) + bias
