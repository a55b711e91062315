"""
title = "The rank of linear algebra"
diagnosis = "In linear algebra the rank of a matrix says how many of its rows are independent. Here the word means the number of axes."
hint = "You need no calculation with the numbers in t, only its shape."
"""
import torch


def rank(t):
    return int(torch.linalg.matrix_rank(t))
