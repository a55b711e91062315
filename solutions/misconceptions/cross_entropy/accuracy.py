"""
title = "The accuracy instead of a loss"
diagnosis = "You return the share of right answers. It is for people: it has no gradient, and it is large when things are well."
hint = "Which number reacts to the tiniest change of an activation?"
"""
def cross_entropy(activations, targets):
    return (activations.argmax(dim=1) == targets).float().mean()
