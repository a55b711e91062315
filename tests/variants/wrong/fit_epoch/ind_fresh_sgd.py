# Wrong.
# mistake: forgets the last, smaller batch
def fit_epoch(model, opt, dl, loss_func):
    batches = list(dl)
    for xb, yb in batches[:-1]:
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
