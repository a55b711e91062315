"""
title = "Every prediction is compared with every target"
diagnosis = "One of the tensors was turned into a column, and the difference became an n by n table of all pairs. You average over that."
hint = "Print the shape of the difference. It should have n entries."
"""
def mse(preds, targets):
    return ((preds.unsqueeze(1) - targets) ** 2).mean()
