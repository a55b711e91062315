"""
title = "Only the last row counts, divided by the number of rows"
diagnosis = "In your loop every round overwrites the total (an = or =- where -= is meant). What is left is the last row's loss, and that is divided by the number of all."
hint = "Print the total in every round of the loop. It should change with each row."
"""
def nll(activations, targets):
    total = 0
    for i in range(len(targets)):
        total = -activations[i, targets[i]]
    return total / len(targets)
