# prints the loss
# mistake: print instead of return
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    print(torch.where(targets==1, 1-predictions, predictions).mean())
