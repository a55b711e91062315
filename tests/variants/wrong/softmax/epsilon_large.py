# an epsilon in the denominator that is far too large
# mistake: epsilon in the denominator
def softmax(x, eps=1e-1):
    e = torch.exp(x - x.amax(-1, keepdim=True))
    return e / (e.sum(-1, keepdim=True) + eps)
