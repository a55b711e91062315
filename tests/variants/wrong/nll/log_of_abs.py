# takes the logarithm of absolute values
# mistake: takes the logarithm again
def nll(activations, targets):
    return -torch.log(activations[range(len(targets)), targets].abs() + 1e-9).mean()
