"""
title = "The targets are not used"
diagnosis = "You average all activations, those of the wrong classes included. The right class has no say in it."
hint = "From each row only one entry counts. Which one?"
"""
def nll(activations, targets):
    return -activations.mean()
