# tanh instead of the sigmoid
# mistake: tanh instead of sigmoid
def mnist_loss(predictions, targets):
    p = predictions.tanh()
    return torch.where(targets == 1, 1 - p, p).mean()
