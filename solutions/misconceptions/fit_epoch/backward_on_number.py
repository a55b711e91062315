"""
title = "backward() is called on a number"
diagnosis = "item() (or float()) turns the loss into a plain Python number, which has no backward()."
hint = "Call backward() on the tensor that the loss function returns."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb).item()
        loss.backward()
        opt.step()
        opt.zero_grad()
