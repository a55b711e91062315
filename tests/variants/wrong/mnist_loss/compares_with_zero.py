# tests for 0 instead of 1
# mistake: labels swapped
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 0, 1 - predictions, predictions).mean()
