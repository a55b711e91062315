"""
title = "A tensor without axes gets rank 1"
diagnosis = "A single number in a tensor has no axes: its shape is [], and its rank is 0. You give it 1."
hint = "Look at the shape of torch.tensor(7.0)."
"""
def rank(t):
    return max(1, len(t.shape))
