# a self-test at module level that is itself mistaken, after a right function
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()

# expected 0.4333 - that was before the sigmoid came in!
assert round(mnist_loss(tensor([0.9, 0.4, 0.2]), tensor([1, 0, 1])).item(), 4) == 0.4333
