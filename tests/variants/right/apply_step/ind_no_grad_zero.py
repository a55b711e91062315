# Right: no_grad and zero_, own f and mse, asserts.
import torch

def f(t, p): return p[0] * t ** 2 + p[1] * t + p[2]

def apply_step(params: torch.Tensor, t: torch.Tensor, targets: torch.Tensor, lr: float) -> float:
    if params.grad is not None:
        params.grad.zero_()
    loss = ((f(t, params) - targets) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        assert params.grad is not None
        params -= lr * params.grad
        params.grad.zero_()
    return float(loss)
