# a running mean
def validate_epoch(model, valid_dl):
    mean = 0.
    for k, (xb, yb) in enumerate(valid_dl, 1):
        mean += (batch_accuracy(model(xb), yb).item() - mean) / k
    return int(mean * 10000 + 0.5) / 10000
