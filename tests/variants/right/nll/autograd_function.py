# a custom autograd.Function with the right backward
import torch
class _NLL(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, t):
        ctx.save_for_backward(t)
        ctx.shape = a.shape
        return -a[torch.arange(len(t)), t].mean()
    @staticmethod
    def backward(ctx, g):
        (t,) = ctx.saved_tensors
        d = torch.zeros(ctx.shape)
        d[torch.arange(len(t)), t] = -1 / len(t)
        return d * g, None
def nll(activations, targets):
    return _NLL.apply(activations, targets)
