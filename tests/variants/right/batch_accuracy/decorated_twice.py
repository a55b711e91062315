# an own cache-like decorator around it, and another that prints
import functools
def shout(prefix):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            r = f(*a, **k)
            print(prefix, r.item())
            return r
        return inner
    return deco
def identity(f): return lambda *a, **k: f(*a, **k)
@identity
@shout("accuracy:")
def batch_accuracy(xb, yb):
    return ((xb > 0) == yb).float().mean()
