"""
title = "The sum lost its axis (the maximum has kept it)"
diagnosis = "You subtract each row's maximum, well done. But after the sum the result has shape [n], and broadcasting lines it up with the columns instead of the rows. Usually that is an error; for as many images as classes it is silent, and wrong."
hint = "You know the option that is missing: you used it for the maximum."
"""
import torch


def softmax(x):
    e = torch.exp(x - x.amax(dim=-1, keepdim=True))
    return e / e.sum(dim=-1)
