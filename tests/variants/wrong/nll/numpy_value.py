# numpy indexing
# mistake: numpy number instead of a tensor
def nll(activations, targets):
    a, t = activations.detach().numpy(), targets.numpy()
    return -a[range(len(t)), t].mean()
