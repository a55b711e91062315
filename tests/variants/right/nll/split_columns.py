# sums class by class
def nll(activations, targets):
    total = 0
    for c in range(activations.shape[1]):
        total = total - activations[targets == c, c].sum()
    return total / len(targets)
