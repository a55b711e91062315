"""
title = "The bias is turned into a Python number"
diagnosis = "The predictions are right, but item() cuts the connection to the bias: it would never learn."
hint = "Add the tensor itself; broadcasting does the rest."
"""
def linear1(xb, weights, bias):
    return xb @ weights + bias.item()
