# two sigmoids
# mistake: sigmoid applied twice
def batch_accuracy(xb, yb):
    preds = torch.sigmoid(torch.sigmoid(xb))
    return ((preds > 0.5) == yb).float().mean()
