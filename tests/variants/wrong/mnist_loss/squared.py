# mean squared distance
# mistake: squares (MSE) instead of distances
def mnist_loss(predictions, targets):
    return ((predictions.sigmoid() - targets) ** 2).mean()
