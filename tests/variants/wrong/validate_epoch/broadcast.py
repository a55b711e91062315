# squeezed predictions against labels [n, 1]
def validate_epoch(model, valid_dl):
    accs = [((model(xb).squeeze() > 0) == yb).float().mean() for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
