# builds a far too large one-hot table
def nll(activations, targets):
    table = torch.zeros(10 ** 6, 10 ** 6)
    table[torch.arange(len(targets)), targets] = 1
    return -(table[:len(targets), :activations.shape[1]] * activations).sum(1).mean()
