"""
title = "Returned in the first round of the loop"
diagnosis = "Your return stands inside the loop, so the loop ends after the first row. Its loss is divided by the number of all rows."
hint = "Look at the indentation of the last line."
"""
def nll(activations, targets):
    total = 0
    for i in range(len(targets)):
        total = total - activations[i, targets[i]]
        return total / len(targets)
