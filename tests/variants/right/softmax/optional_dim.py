# an optional dim with default -1
def softmax(x, dim=-1, stable=True):
    if stable:
        x = x - x.max(dim=dim, keepdim=True).values
    e = x.exp()
    return e / e.sum(dim=dim, keepdim=True)
