# two sigmoids
# mistake: sigmoid applied twice
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    predictions = torch.sigmoid(predictions)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
