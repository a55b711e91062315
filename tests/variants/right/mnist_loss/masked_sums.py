# sums over masked entries, divided by the number of images
def mnist_loss(predictions, targets):
    p = torch.sigmoid(predictions)
    three = (targets == 1).float()
    return (((1 - p) * three).sum() + (p * (1 - three)).sum()) / targets.numel()
