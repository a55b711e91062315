"""
title = "Multiplied by the sum"
diagnosis = "You multiply the exponentials by their sum, where dividing by it would make each row add up to 1."
hint = "What do you have to do with the parts, so that together they make 1?"
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e * e.sum(dim=-1, keepdim=True)
