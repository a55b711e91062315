"""
title = "A TensorDataset instead of a list"
diagnosis = "TensorDataset is a good thing for tensors, but it takes nothing else, and it is no list of pairs. The known case is numbers and letters."
hint = "Plain Python is enough: which built-in function walks through two things at once?"
"""
def pair_up(xs, ys):
    return TensorDataset(xs, ys)
