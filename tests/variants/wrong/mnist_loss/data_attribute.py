# works on .data
# mistake: detached from the graph
def mnist_loss(predictions, targets):
    p = predictions.data.sigmoid()
    return (p - targets).abs().mean()
