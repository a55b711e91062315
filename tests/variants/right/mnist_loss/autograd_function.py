# a custom autograd.Function with a correct backward
import torch

class _Gap(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, t):
        p = torch.sigmoid(x)
        t = t.to(p.dtype)
        ctx.save_for_backward(p, t)
        return (p - t).abs()

    @staticmethod
    def backward(ctx, g):
        p, t = ctx.saved_tensors
        return g * p * (1 - p) * (1 - 2 * t), None

def mnist_loss(predictions, targets):
    return _Gap.apply(predictions, targets).mean()
