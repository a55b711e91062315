# makes an SGD of its own
# mistake: own optimizer
def fit_epoch(model, opt, dl, loss_func):
    sgd = torch.optim.SGD(model.parameters(), lr=opt.lr)
    for xb, yb in dl:
        sgd.zero_grad()
        loss_func(model(xb), yb).backward()
        sgd.step()
