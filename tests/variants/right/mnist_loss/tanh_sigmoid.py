# the sigmoid expressed through tanh
def mnist_loss(predictions, targets):
    conf = 0.5 * (1 + torch.tanh(predictions / 2))
    return abs(conf - targets).mean()
