# squares the picked entries
# mistake: squares the entries
def nll(activations, targets):
    return (activations[range(len(targets)), targets] ** 2).mean()
