# returns the accuracy
# mistake: accuracy instead of loss
def mnist_loss(predictions, targets):
    return ((predictions > 0) == targets).float().mean()
