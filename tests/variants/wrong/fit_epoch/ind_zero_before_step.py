# Wrong.
# mistake: clears the gradients between backward and step
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.zero_grad()
        opt.step()
