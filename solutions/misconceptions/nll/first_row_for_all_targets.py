"""
title = "All targets are looked up in the first row"
diagnosis = "Your targets lie in a row of shape [1, n], so gather looks all of them up in the first row (and so does torch.take). The other rows are never read."
hint = "gather wants one index for each row of the activations: a column of shape [n, 1]."
"""
def nll(activations, targets):
    return -activations.gather(1, targets.unsqueeze(0)).mean()
