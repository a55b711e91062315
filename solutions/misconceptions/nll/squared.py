"""
title = "The picked entries are squared"
diagnosis = "You average the squares of the picked activations. That makes everything positive, but it is no negative log-likelihood."
hint = "Nothing but the sign changes."
"""
def nll(activations, targets):
    return (activations[range(len(targets)), targets]**2).mean()
