# an own decorator (no wraps) that asserts what comes out
def scalar(f):
    def check(*a, **k):
        out = f(*a, **k)
        assert out.ndim == 0, out.shape
        return out
    return check

@scalar
def mnist_loss(predictions, targets):
    return (predictions.sigmoid() - targets).abs().mean()
