"""
title = "The bias is missing"
diagnosis = "You return the products added up, without the bias. An image without ink then gets 0, whatever the bias is."
hint = "One of the three arguments is not used."
"""
def linear1(xb, weights, bias):
    return xb @ weights
