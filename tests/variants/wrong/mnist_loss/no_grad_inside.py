# wrapped in no_grad
# mistake: no gradient because of torch.no_grad
@torch.no_grad()
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return torch.where(targets == 1, 1 - p, p).mean()
