# returns nothing
# mistake: return missing
def nll(activations, targets):
    loss = -activations[range(len(targets)), targets].mean()
