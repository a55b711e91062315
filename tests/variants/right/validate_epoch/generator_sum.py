# sum of a generator over len of the loader
def validate_epoch(model, valid_dl):
    return round(sum(batch_accuracy(model(xb), yb).item() for xb, yb in valid_dl) / len(valid_dl), 4)
