"""
title = "Class numbers used as factors"
diagnosis = "You multiply the activations by the class numbers. Those are names, not quantities: class 0 would never count, and class 9 nine times."
hint = "Use the target as a position in the row, or turn it into a one-hot row before you multiply."
"""
def nll(activations, targets):
    return -(activations * targets.unsqueeze(1)).sum(dim=1).mean()
