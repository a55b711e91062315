"""
title = "The gradient is cut off"
diagnosis = "The value is right, but the result is no longer connected to the activations (detach(), .data, no_grad() or a freshly made torch.tensor(...) do that), so backward() has nothing to follow."
hint = "Stay with tensor operations from the activations to the mean."
"""
def nll(activations, targets):
    return -activations.data[range(len(targets)), targets].mean()
