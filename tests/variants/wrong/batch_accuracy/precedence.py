# == binds like > in a chain
# mistake: parentheses missing: chained comparison
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
    correct = preds > 0.5 == yb
    return correct.float().mean()
