"""
title = "The gradients are never cleared"
diagnosis = "The first step is right. Each later one uses the sum of all gradients so far, for backward() adds to what it finds. (`opt.zero_grad` without parentheses does nothing.)"
hint = "Which of the optimizer's two methods do you not call?"
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step()
