# sigmoid before the metric
# mistake: sigmoid before batch_accuracy
def validate_epoch(model, valid_dl):
    accs = []
    for xb, yb in valid_dl:
        probs = torch.sigmoid(model(xb))
        accs.append(batch_accuracy(probs, yb).item())
    return round(sum(accs) / len(accs), 4)
