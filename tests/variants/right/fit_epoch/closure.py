# a closure, as the library's optimizers allow
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        def closure():
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            return loss
        opt.step(closure)
