# no return
# mistake: return missing
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
    correct = (preds>0.5) == yb
    correct.float().mean()
