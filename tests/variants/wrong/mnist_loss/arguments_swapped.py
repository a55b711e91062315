# declares the arguments under swapped meanings
# mistake: predictions and targets swapped
def mnist_loss(predictions, targets):
    predictions, targets = targets, predictions
    predictions = predictions.float().sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
