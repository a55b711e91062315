# list comprehension, stack, mean
# loses: vectorised
def mnist_loss(predictions, targets):
    confidence = predictions.sigmoid().reshape(-1)
    labels = targets.reshape(-1).tolist()
    return torch.stack([1 - c if l else c for c, l in zip(confidence, labels)]).mean()
