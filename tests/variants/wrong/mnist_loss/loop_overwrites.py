# overwrites the total in the loop
# mistake: = instead of += in the loop
def mnist_loss(predictions, targets):
    total = torch.tensor(0.)
    for p, t in zip(predictions.flatten(), targets.flatten()):
        total = (torch.sigmoid(p) - t).abs()
    return total / len(targets)
