# other parameter names
def mnist_loss(x, y):
    z = 1 / (1 + (-x).exp())
    return torch.abs(z - y).mean()
