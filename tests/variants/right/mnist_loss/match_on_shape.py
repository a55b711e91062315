# a match statement on the number of axes, both branches the same mean
def mnist_loss(predictions, targets):
    match predictions.shape:
        case (n, 1):
            pass
        case (n,):
            predictions, targets = predictions[:, None], targets[:, None]
        case other:
            raise ValueError(f"unexpected shape {other}")
    p = predictions.sigmoid()
    return torch.where(targets == 1, 1 - p, p).sum() / n
