# labels first
# mistake: arguments of the loss are swapped
def fit_epoch(model, opt, dl, loss_func):
    for x, y in dl:
        opt.zero_grad()
        loss_func(y, model(x)).backward()
        opt.step()
