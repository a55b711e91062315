# asks for a confidence of 0.9
# mistake: wrong threshold
def batch_accuracy(xb, yb, thresh=0.9):
    return ((xb.sigmoid() > thresh) == yb).float().mean()
