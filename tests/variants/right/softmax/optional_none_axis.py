# keyword-only options with None defaults, and x positional-only
def softmax(x, /, *, axis=None, temperature=1.0):
    axis = x.ndim - 1 if axis is None else axis
    x = x / temperature
    return torch.exp(x - torch.logsumexp(x, axis, keepdim=True))
