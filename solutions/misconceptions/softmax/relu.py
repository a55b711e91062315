"""
title = "Negative activations set to 0"
diagnosis = "You drop the negative activations and share out the positive ones. A class with a negative activation gets probability 0, and a row without a positive one becomes nan."
hint = "Every class keeps a share, however small. The formula has a function that makes any number positive."
"""
def softmax(x):
    return x.relu() / x.relu().sum(dim=-1, keepdim=True)
