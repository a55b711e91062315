"""
title = "The sum lost its axis"
diagnosis = "After the sum over the classes the result has shape [n], and broadcasting lines it up with the columns instead of the rows. Usually that is an error; for as many images as classes it is silent, and wrong."
hint = "The sums should stand in a column, one for each row."
"""
import torch


def log_softmax(x):
    return x - x.logsumexp(dim=-1)
