# by hand and by the optimizer
# mistake: two steps
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        for p in model.parameters():
            p.data -= p.grad * opt.lr
        opt.step()
        opt.zero_grad()
