# the loss
# mistake: loss instead of accuracy
def validate_epoch(model, valid_dl):
    return round(sum(mnist_loss(model(xb), yb).item() for xb, yb in valid_dl) / len(valid_dl), 4)
