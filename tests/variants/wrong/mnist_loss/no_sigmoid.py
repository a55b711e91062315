# the book's first version, without the sigmoid
# mistake: sigmoid missing
def mnist_loss(predictions, targets):
    return torch.where(targets==1, 1-predictions, predictions).mean()
