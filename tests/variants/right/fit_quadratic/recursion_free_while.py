# while loop, small start, losses first
import torch
def fit_quadratic(t, targets, lr, steps):
    params = (torch.rand(3) * 0.02 - 0.01).requires_grad_(True)
    history = []
    i = 0
    while i < steps:
        history += [apply_step(params, t, targets, lr)]
        i += 1
    print(f"done after {i} steps, {history[-1]:.3f}")
    return history, params
