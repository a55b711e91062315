# squeezes one of the two, so that they broadcast to [n, n]
# mistake: shapes [n] and [n,1] broadcast to [n,n]
def batch_accuracy(xb, yb):
    preds = xb.sigmoid().squeeze()
    return ((preds > 0.5) == yb).float().mean()
