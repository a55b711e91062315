# wraps the result in a new tensor that requires gradients
# mistake: new tensor is not connected to the predictions
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    loss = torch.where(targets == 1, 1 - p, p).mean()
    return torch.tensor(loss.item(), requires_grad=True)
