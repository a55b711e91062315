# detaches the predictions
# mistake: detached from the graph
def mnist_loss(predictions, targets):
    p = predictions.detach().sigmoid()
    return torch.where(targets == 1, 1 - p, p).mean()
