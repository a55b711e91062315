# picks rows by target without care
# mistake: [targets] picks rows instead of entries
def nll(activations, targets):
    return -activations[targets].mean()
