# averages the two classes apart
# mistake: mean of class means instead of mean over images
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    a = (1 - p)[targets == 1]
    b = p[targets == 0]
    parts = [x.mean() for x in (a, b) if len(x)]
    return sum(parts) / 2
