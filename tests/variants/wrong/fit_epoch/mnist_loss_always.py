# mnist_loss
# mistake: the loss is not the one handed in
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        opt.zero_grad()
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        opt.step()
