# the minus sign is missing
# mistake: minus sign missing
def nll(activations, targets):
    return activations[range(len(targets)), targets].mean()
