# labels as weights: t*(1-p) + (1-t)*p
def mnist_loss(predictions, targets):
    p, t = predictions.sigmoid(), targets
    return (t * (1 - p) + (1 - t) * p).mean()
