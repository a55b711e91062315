"""
title = "The parameters are not watched any more"
diagnosis = "Your step is right, but afterwards params does not require a gradient, and the next call has nothing to go back through."
hint = "Leave requires_grad as it is: no_grad() lasts only as long as its block."
"""
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.requires_grad_(False)
    params -= lr * params.grad
    params.grad = None
    return loss.item()
