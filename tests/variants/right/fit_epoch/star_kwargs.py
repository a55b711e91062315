# keyword dictionary
def fit_epoch(model, **kw):
    opt, dl, loss_func = kw['opt'], kw['dl'], kw['loss_func']
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step(); opt.zero_grad()
