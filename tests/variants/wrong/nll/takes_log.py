# takes the logarithm, as the name suggests
# mistake: takes the logarithm again
def nll(activations, targets):
    return -activations[range(len(targets)), targets].log().mean()
