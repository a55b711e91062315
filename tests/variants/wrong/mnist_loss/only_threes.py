# counts the threes only
# mistake: sevens are left out
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return ((1 - p) * targets).mean()
