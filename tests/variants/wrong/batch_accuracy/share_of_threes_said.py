# ignores the labels
# mistake: share of predicted threes, labels ignored
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
    correct = preds > 0.5
    return correct.float().mean()
