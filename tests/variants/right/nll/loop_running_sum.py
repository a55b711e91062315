# a running sum, divided in the end
# loses: vectorised
def nll(activations, targets):
    total = 0.
    for row, t in zip(activations, targets):
        total = total - row[t.item()]
    return total / len(activations)
