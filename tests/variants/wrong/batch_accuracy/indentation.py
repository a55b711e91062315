# a broken indentation
# mistake: indentation error
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
      correct = (preds>0.5) == yb
    return correct.float().mean()
