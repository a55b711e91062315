# a nested helper
# loses: vectorised
def nll(activations, targets):
    def pick(i):
        return activations[i, targets[i]]
    losses = list(map(pick, range(len(activations))))
    return -torch.stack(losses).mean()
