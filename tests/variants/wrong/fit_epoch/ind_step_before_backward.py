# Wrong.
# mistake: steps before going backward, each step uses the gradient of the batch before
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        opt.step()
        opt.zero_grad()
        loss.backward()
