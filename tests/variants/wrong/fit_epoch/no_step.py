# forgets step
# mistake: no step
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        opt.zero_grad()
        loss_func(model(xb), yb).backward()
