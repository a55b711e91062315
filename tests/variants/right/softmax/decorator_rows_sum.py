# a decorator with wraps that asserts on the row sums
# loses: device
import functools, torch
def rows_sum_to_one(f):
    @functools.wraps(f)
    def g(x):
        p = f(x)
        assert torch.allclose(p.sum(-1), torch.ones(p.shape[:-1]), atol=1e-4), p
        return p
    return g
@rows_sum_to_one
def softmax(x):
    e = torch.exp(x - x.amax(-1, keepdim=True))
    return e / e.sum(-1, keepdim=True)
