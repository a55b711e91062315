"""
title = "The loss hangs on no graph"
diagnosis = "backward() finds no way from the loss to the parameters: the predictions were computed under no_grad, or detached."
hint = "PyTorch has to watch while model(xb) and the loss are computed."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        with torch.no_grad():
            loss = loss_func(model(xb), yb)
        loss.backward()
        opt.step()
        opt.zero_grad()
