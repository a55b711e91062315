# Wrong.
# mistake: counts all images in one pot instead of averaging the batches
def validate_epoch(model, valid_dl):
    right = total = 0
    for xb, yb in valid_dl:
        right += ((model(xb) > 0) == yb).sum().item()
        total += len(yb)
    return round(right / total, 4)
