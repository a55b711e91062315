# Right: everything in one loop, prints now and then.
import torch

def fit_quadratic(t: torch.Tensor, targets: torch.Tensor, lr: float, steps: int):
    params = torch.rand(3, requires_grad=True)
    losses = []
    for i in range(steps):
        preds = params[0] * t ** 2 + params[1] * t + params[2]
        loss = ((preds - targets) ** 2).mean()
        loss.backward()
        params.data -= lr * params.grad
        params.grad.zero_()
        losses.append(loss.item())
        if i % 50 == 0:
            print(i, losses[-1])
    return params, losses
