# changes the labels in place
# mistake: changes the targets in place
def mnist_loss(predictions, targets):
    targets.mul_(2).sub_(1)
    return torch.sigmoid(-predictions * targets).mean()
