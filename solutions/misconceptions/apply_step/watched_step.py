"""
title = "The step is taken while PyTorch is watching"
diagnosis = "A tensor that requires a gradient must not be changed in place as part of a calculation: 'a leaf Variable that requires grad is being used in an in-place operation'."
hint = "Tell PyTorch that the step is none of its business: there is a with statement for that."
"""
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params -= lr * params.grad
    params.grad = None
    return loss.item()
