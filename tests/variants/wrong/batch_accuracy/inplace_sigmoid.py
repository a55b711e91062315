# sigmoid_ and assignments change the predictions
# mistake: changes xb in place
def batch_accuracy(xb, yb):
    xb.sigmoid_()
    xb[xb > 0.5] = 1
    xb[xb <= 0.5] = 0
    return (xb == yb).float().mean()
