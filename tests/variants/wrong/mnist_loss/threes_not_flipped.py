# both branches return the prediction
# mistake: forgot 1 - for the threes
def mnist_loss(predictions, targets):
    predictions = torch.sigmoid(predictions)
    return torch.where(targets == 1, predictions, predictions).mean()
