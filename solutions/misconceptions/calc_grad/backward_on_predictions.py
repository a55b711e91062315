"""
title = "backward() is called on the predictions"
diagnosis = "The predictions are many numbers, and backward() starts from one. What is missing in between says how bad they are, as a single number."
hint = "Three steps: forward, loss, backward."
"""
def calc_grad(xb, yb, model):
    preds = model(xb)
    preds.backward()
