# a right loop, but a loop
# mistake: loops over the batch
def mse(preds, targets):
    total = 0
    for i in range(len(preds)):
        total = total + (preds[i] - targets[i])**2
    return total / len(preds)
