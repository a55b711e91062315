# gather with view, squeezed
def nll(activations, targets):
    picked = torch.gather(input=activations, dim=1, index=targets.view(-1, 1)).squeeze(1)
    return -picked.mean()
