# divides the sum by a fixed batch size
# mistake: hard-wired batch size
BS = 256
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets == 1, 1 - p, p).sum() / BS
