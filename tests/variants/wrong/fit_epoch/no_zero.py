# forgets zero_grad
# mistake: gradients never cleared
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        preds = model(xb)
        loss = loss_func(preds, yb)
        loss.backward()
        opt.step()
