"""
title = "The last row is left out"
diagnosis = "Your loop stops one too early: range(n - 1) ends with n - 2. The last row is missing in the sum, but still counted when you divide."
hint = "What is the last number that range(n) gives?"
"""
def nll(activations, targets):
    total = 0
    for i in range(len(targets) - 1):
        total = total - activations[i, targets[i]]
    return total / len(targets)
