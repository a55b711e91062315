# an assignment instead of a comparison
# mistake: syntax error: = instead of ==
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets = 1, 1 - p, p).mean()
