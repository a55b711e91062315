"""
title = "Only the targets are squared"
diagnosis = "** binds more tightly than the minus sign: preds - targets ** 2 squares the targets alone."
hint = "Brackets tell Python what belongs together."
"""
def mse(preds, targets):
    return (preds - targets ** 2).mean()
