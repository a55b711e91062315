# return in the loop
# mistake: only the first batch
def validate_epoch(model, valid_dl):
    accs = []
    for xb, yb in valid_dl:
        accs.append(batch_accuracy(model(xb), yb))
        return round(torch.stack(accs).mean().item(), 4)
