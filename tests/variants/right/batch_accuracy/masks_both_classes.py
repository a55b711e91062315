# counts right threes and right sevens apart
def batch_accuracy(xb, yb):
    says3 = xb.sigmoid() > 0.5
    tp = (says3 & (yb == 1)).sum()
    tn = (~says3 & (yb == 0)).sum()
    return (tp + tn).float() / yb.shape[0]
