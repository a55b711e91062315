# keyword-only arguments, and an optional threshold for the label
def mnist_loss(*, predictions, targets, three=1):
    c = predictions.sigmoid()
    return torch.where(targets == three, 1 - c, c).mean()
