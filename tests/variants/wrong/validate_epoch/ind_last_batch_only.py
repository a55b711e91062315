# Wrong.
# mistake: returns the accuracy of the last batch only
def validate_epoch(model, valid_dl):
    for xb, yb in valid_dl:
        acc = batch_accuracy(model(xb), yb)
    return round(acc.item(), 4)
