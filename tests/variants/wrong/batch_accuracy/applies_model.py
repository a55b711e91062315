# takes xb for images and calls a model
# mistake: calls a model on what are predictions already
def batch_accuracy(xb, yb):
    preds = linear_model(xb)
    return ((preds > 0) == yb).float().mean()
