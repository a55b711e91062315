# sum of all losses so far
def fit_epoch(model, opt, dl, loss_func):
    losses = []
    for xb, yb in dl:
        losses.append(loss_func(model(xb), yb))
        sum(losses).backward(retain_graph=True)
        opt.step()
        opt.zero_grad()
