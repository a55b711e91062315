# raw outputs against one half
# mistake: threshold of one half on raw outputs
def validate_epoch(model, valid_dl):
    accs = []
    for xb, yb in valid_dl:
        pred = model(xb) > 0.5
        accs.append((pred == yb).float().mean().item())
    return round(np.mean(accs).item(), 4)
