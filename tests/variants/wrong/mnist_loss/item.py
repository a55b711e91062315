# a Python float
# mistake: Python number instead of a tensor
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets == 1, 1 - p, p).mean().item()
