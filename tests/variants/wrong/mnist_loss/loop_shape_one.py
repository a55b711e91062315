# sum over rows of [n, 1] keeps an axis
# mistake: result has shape [1]
def mnist_loss(predictions, targets):
    return sum(torch.where(t == 1, 1 - p.sigmoid(), p.sigmoid()) for p, t in zip(predictions, targets)) / len(targets)
