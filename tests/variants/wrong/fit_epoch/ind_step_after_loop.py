# Wrong.
# mistake: a single step after all batches
def fit_epoch(model, opt, dl, loss_func):
    opt.zero_grad()
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
    opt.step()
    opt.zero_grad()
