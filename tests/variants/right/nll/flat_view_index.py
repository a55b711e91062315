# view as one axis and index
# loses: vectorised
def nll(activations, targets):
    n, c = activations.shape
    flat = activations.reshape(-1)
    return flat[[i * c + t for i, t in enumerate(targets.tolist())]].mean().neg()
