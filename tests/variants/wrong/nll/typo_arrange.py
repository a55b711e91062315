# torch.arrange
# mistake: AttributeError from a typo
def nll(activations, targets):
    return -activations[torch.arrange(len(targets)), targets].mean()
