# scales the batch to the range from 0 to 1
# mistake: min-max scaling instead of sigmoid
def mnist_loss(predictions, targets):
    p = (predictions - predictions.min()) / (predictions.max() - predictions.min() + 1e-8)
    return torch.where(targets == 1, 1 - p, p).mean()
