# root mean squared distance
# mistake: RMSE instead of mean distance
def mnist_loss(predictions, targets):
    return ((predictions.sigmoid() - targets) ** 2).mean().sqrt()
