# where with a zero for the threes
# mistake: threes are left out
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets == 1, torch.zeros_like(p), p).mean()
