# calls the sigmoid without keeping its result
# mistake: result of sigmoid thrown away
def mnist_loss(predictions, targets):
    predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
