# the parameter is called targets, the body says target
# mistake: NameError from a typo
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(target == 1, 1 - p, p).mean()
