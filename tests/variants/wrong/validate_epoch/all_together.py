# one big batch
# mistake: pooled
def validate_epoch(model, valid_dl):
    preds = torch.cat([model(xb) for xb, yb in valid_dl])
    ys = torch.cat([yb for xb, yb in valid_dl])
    return round(batch_accuracy(preds, ys).item(), 4)
