"""
title = "The gradient is cut off"
diagnosis = "The predictions are right, but they are no longer connected to weights and bias: .data, detach(), no_grad(), NumPy or a freshly made torch.tensor(...) do that."
hint = "Use the tensors as they are."
"""
def linear1(xb, weights, bias):
    return xb @ weights.data + bias.data
