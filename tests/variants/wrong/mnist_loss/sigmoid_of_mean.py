# the sigmoid of the mean
# mistake: sigmoid after the mean
def mnist_loss(predictions, targets):
    return torch.where(targets == 1, -predictions, predictions).mean().sigmoid()
