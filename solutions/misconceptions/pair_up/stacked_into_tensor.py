"""
title = "Everything is put into one tensor"
diagnosis = "torch.cat or torch.stack needs tensors, and of shapes that fit each other. Images and labels have different shapes; numbers and letters are no tensors at all."
hint = "Plain Python is enough: a list can hold anything."
"""
def pair_up(xs, ys):
    return torch.cat([xs, ys], 1)
