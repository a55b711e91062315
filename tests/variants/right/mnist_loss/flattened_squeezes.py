# squeezes both to vectors first; the result is the same scalar
def mnist_loss(predictions, targets):
    predictions = predictions.squeeze()
    targets = targets.squeeze()
    predictions = predictions.sigmoid()
    loss = torch.where(targets == 1, 1 - predictions, predictions)
    return loss.mean().squeeze()
