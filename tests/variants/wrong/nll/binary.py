# the two-class shortcut with where
# mistake: works for two classes only, wrongly for more
def nll(activations, targets):
    return -torch.where(targets == 1, activations[:, -1], activations[:, 0]).mean()
