# one minus the picked entry
# mistake: 1 - p instead of -p
def nll(activations, targets):
    return (1 - activations[range(len(targets)), targets]).mean()
