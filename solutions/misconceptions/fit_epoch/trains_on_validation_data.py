"""
title = "Trained on the validation set"
diagnosis = "Your loop goes through valid_dl instead of the loader that is handed in."
hint = "Which loader does your for loop name?"
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in valid_dl:
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
