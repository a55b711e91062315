# unsqueeze_ on the targets
# mistake: changes the targets' shape in place
def nll(activations, targets):
    targets.unsqueeze_(1)
    return -activations.gather(1, targets).mean()
