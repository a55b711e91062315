# a self-made sigmoid with its parentheses in the wrong place
# mistake: 1/1 + exp(-x)
def sigmoid(x): return 1/1+torch.exp(-x)
def mnist_loss(predictions, targets):
    p = sigmoid(predictions)
    return torch.where(targets == 1, 1 - p, p).mean()
