# rows and columns swapped
# mistake: index order swapped
def nll(activations, targets):
    return -activations[targets, range(len(targets))].mean()
