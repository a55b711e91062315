"""
title = "mnist_loss, whatever loss is asked for"
diagnosis = "Your loop uses mnist_loss even when another loss function is handed in."
hint = "The function's last argument tells which loss to use."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
