# match unpacks the shape
# loses: device
# no -inf: zero times infinity is nan
def nll(activations, targets):
    match tuple(activations.shape):
        case (n, c):
            hot = (targets.view(n, 1) == torch.arange(c)).float()
            return -(hot * activations).sum() / n
    raise ValueError(activations.shape)
