# keeps an axis
# mistake: result has shape [1]
def nll(activations, targets):
    return -activations.gather(1, targets[:, None]).mean(0)
