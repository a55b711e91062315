# calls itself without end
# mistake: endless recursion
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return mnist_loss(predictions, targets)
