# an own decorator without wraps, which counts calls
def counted(f):
    def inner(*a, **k):
        inner.calls += 1
        return f(*a, **k)
    inner.calls = 0
    return inner
@counted
def nll(activations, targets):
    return -activations[range(len(targets)), targets].mean()
