"""
title = "One number for the whole batch"
diagnosis = "You add up the products of all the images. Every image should get a prediction of its own."
hint = "Over which axis do you sum?"
"""
def linear1(xb, weights, bias):
    return (xb * weights.T).sum() + bias
