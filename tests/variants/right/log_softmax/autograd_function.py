# a custom autograd.Function
import torch
class _LS(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x - torch.logsumexp(x, -1, keepdim=True)
        ctx.save_for_backward(y)
        return y
    @staticmethod
    def backward(ctx, g):
        y, = ctx.saved_tensors
        return g - y.exp() * g.sum(-1, keepdim=True)
log_softmax = _LS.apply
