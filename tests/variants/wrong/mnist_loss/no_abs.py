# the signed difference
# mistake: absolute value missing
def mnist_loss(predictions, targets):
    return (predictions.sigmoid() - targets).mean()
