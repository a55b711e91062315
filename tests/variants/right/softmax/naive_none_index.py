# plain formula, the sum indexed with None
# extra point: no (overflows)
def softmax(x):
    exps = torch.exp(x)
    return exps / exps.sum(-1)[..., None]
