# the branches of where are swapped
# mistake: where branches swapped
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, predictions, 1 - predictions).mean()
