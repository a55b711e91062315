# rounds the confidence to a decision
# mistake: error rate instead of a smooth loss
def mnist_loss(predictions, targets):
    p = (predictions.sigmoid() > 0.5).float()
    return torch.where(targets == 1, 1 - p, p).mean()
