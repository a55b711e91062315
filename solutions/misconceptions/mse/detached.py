"""
title = "The gradient is cut off"
diagnosis = "The value is right, but the result is no longer connected to the predictions: detach(), .data, no_grad(), NumPy or a freshly made torch.tensor(...) do that."
hint = "Stay with tensor operations from the predictions to the mean."
"""
def mse(preds, targets):
    return ((preds.detach() - targets) ** 2).mean()
