# forgets the parentheses of mean
# mistake: returns the method instead of calling it
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets == 1, 1 - p, p).mean
