# sigmoid_ on the predictions
# mistake: changes the predictions in place
def mnist_loss(predictions, targets):
    predictions.sigmoid_()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
