# flattens the labels only, so that [n, 1] meets [n]
# mistake: shapes [n,1] and [n] broadcast to [n,n]
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets.view(-1) == 1, 1 - p, p).mean()
