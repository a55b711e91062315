"""
title = "One minus the activation"
diagnosis = "You compute the distance of the picked activation from 1, as mnist_loss does for a 3. Here it is just minus the activation; your result is larger by exactly 1."
hint = "Nothing but the sign changes."
"""
def nll(activations, targets):
    return (1 - activations[range(len(targets)), targets]).mean()
