# misspells sigmoid
# mistake: AttributeError from a typo
def mnist_loss(predictions, targets):
    predictions = predictions.sigmiod()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
