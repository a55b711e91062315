# forgets to return
# mistake: return missing
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    torch.where(targets==1, 1-predictions, predictions).mean()
