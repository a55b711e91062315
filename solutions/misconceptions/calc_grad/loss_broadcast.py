"""
title = "Every prediction is compared with every label"
diagnosis = "The predictions have lost an axis and the labels have not: [n] against [n, 1] becomes [n, n], and the loss averages over all pairs."
hint = "Leave the predictions in the shape the model gives them."
"""
def calc_grad(xb, yb, model):
    p = model(xb).sigmoid().flatten()
    torch.where(yb == 1, 1 - p, p).mean().backward()
