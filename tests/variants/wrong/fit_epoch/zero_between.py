# zero_grad between backward and step
# mistake: cleared before the step
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        loss.backward()
        opt.zero_grad()
        opt.step()
