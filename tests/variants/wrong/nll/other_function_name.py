# named as in the library
# mistake: function has another name
def nll_loss(activations, targets):
    return -activations[range(len(targets)), targets].mean()
