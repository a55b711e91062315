# sum over a generator expression
# loses: vectorised
def nll(activations, targets):
    return sum(-row[t] for row, t in zip(activations, targets)) / len(targets)
