"""
title = "The mean of the products instead of their sum"
diagnosis = "You average over the pixels. Your prediction is too small by the number of pixels, apart from the bias."
hint = "Add up the products."
"""
def linear1(xb, weights, bias):
    return (xb * weights.T).mean(1, keepdim=True) + bias
