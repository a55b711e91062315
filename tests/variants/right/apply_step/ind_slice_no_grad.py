# Right: writes into a slice under no_grad; stub of quadratic and mse still in the file.
import torch

def quadratic(t, params):
    raise NotImplementedError("TODO: a times t squared, plus b times t, plus c")

def mse(preds, targets):
    raise NotImplementedError("TODO: gaps, squared, averaged")

def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params[:] = params - params.grad * lr
    params.grad = None
    return float(loss.detach().numpy())
