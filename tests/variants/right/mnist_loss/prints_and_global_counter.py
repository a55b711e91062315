# prints every value and counts its calls in a global
calls = 0
def mnist_loss(predictions, targets):
    global calls
    calls += 1
    predictions = predictions.sigmoid()
    print('sigmoid:', predictions.view(-1)[:3])
    loss = torch.where(targets==1, 1-predictions, predictions).mean()
    print('loss', loss.item(), 'call', calls)
    return loss
