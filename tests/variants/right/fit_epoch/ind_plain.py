# Right: plain order, zero at the end.
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        loss.backward()
        opt.step()
        opt.zero_grad()
