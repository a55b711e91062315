# absolute value of the mean
# mistake: abs instead of minus
def nll(activations, targets):
    return abs(activations[torch.arange(len(targets)), targets].mean())
