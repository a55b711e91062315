# a Python if on a whole tensor
# mistake: if on a tensor with many values
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    if targets == 1:
        return (1 - p).mean()
    else:
        return p.mean()
