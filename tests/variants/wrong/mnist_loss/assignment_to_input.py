# writes into the predictions' data
# mistake: changes the predictions in place
def mnist_loss(predictions, targets):
    predictions.data = predictions.data.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
