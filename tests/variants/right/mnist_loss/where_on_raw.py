# chooses between -x and x first, then one sigmoid
def mnist_loss(predictions, targets):
    return torch.where(targets.bool(), -predictions, predictions).sigmoid().mean()
