"""
title = "A sigmoid before the loss"
diagnosis = "You squeeze the predictions before you hand them to the loss function. What a loss needs, it does itself: mnist_loss has its sigmoid inside."
hint = "Hand over what the model returns."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb).sigmoid(), yb).backward()
        opt.step()
        opt.zero_grad()
