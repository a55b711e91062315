# sums instead of averaging
# mistake: sum instead of mean
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).sum()
