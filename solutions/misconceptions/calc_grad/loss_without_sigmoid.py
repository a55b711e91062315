"""
title = "The loss has no sigmoid"
diagnosis = "Your loss takes the raw predictions for confidences. The distances to the labels, and their slopes, are other ones then."
hint = "mnist_loss from unit 04 squeezes the predictions first."
"""
def calc_grad(xb, yb, model):
    preds = model(xb)
    torch.where(yb == 1, 1 - preds, preds).mean().backward()
