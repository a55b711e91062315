# a self-made sigmoid with the wrong sign in the exponent
# mistake: sigmoid with exp(x) instead of exp(-x)
def sigmoid(x): return 1/(1+torch.exp(x))
def mnist_loss(predictions, targets):
    p = sigmoid(predictions)
    return torch.where(targets == 1, 1 - p, p).mean()
