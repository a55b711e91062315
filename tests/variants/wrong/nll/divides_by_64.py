# a fixed batch size
# mistake: hard-wired batch size
bs = 64
def nll(activations, targets):
    return -activations[range(len(targets)), targets].sum() / bs
