# not rounded
# mistake: rounding is missing
def validate_epoch(model, valid_dl):
    total = 0
    for xb, yb in valid_dl:
        total += batch_accuracy(model(xb), yb).item()
    return total / len(valid_dl)
