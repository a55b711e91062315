# Right: keyword-only, dot product.
def mse(*, preds, targets):
    r = targets - preds
    return r.dot(r) / r.numel()
