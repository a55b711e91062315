"""
title = "The sum lost its axis"
diagnosis = "After the sum over the classes the result has shape [n], and broadcasting lines it up with the columns instead of the rows. Usually that is an error; for as many images as classes it is silent, and wrong."
hint = "The sums should stand in a column, one for each row. An option of sum keeps the axis it adds along."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e.sum(dim=-1)
