# Right: running total and count, print, format at the end.
def validate_epoch(model, valid_dl):
    total, n = 0.0, 0
    for batch in valid_dl:
        xb, yb = batch[0], batch[1]
        preds = model(xb).detach()
        total += batch_accuracy(preds, yb).item()
        n += 1
        print(n, total / n)
    return float(f"{total / n:.4f}")
