# fastai's accuracy_multi look-alike with optional flags
def batch_accuracy(xb, yb, thresh=0.5, sigmoid=True):
    "Compute accuracy when `xb` and `yb` are the same size."
    if sigmoid: xb = xb.sigmoid()
    return ((xb>thresh)==yb.bool()).float().mean()
