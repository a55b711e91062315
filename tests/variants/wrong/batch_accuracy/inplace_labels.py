# turns the labels to -1 and +1 in place
# mistake: changes yb in place
def batch_accuracy(xb, yb):
    yb[yb == 0] = -1
    return ((xb > 0) == (yb > 0)).float().mean()
