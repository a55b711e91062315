# other parameter names
def batch_accuracy(preds, targets):
    acc = ((torch.sigmoid(preds) > 0.5) == targets).float().mean()
    return acc
