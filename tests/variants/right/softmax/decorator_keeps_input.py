# a decorator that hands a clone to the function
def protect(f):
    def g(x, *a, **k):
        return f(x.clone(), *a, **k)
    return g
@protect
def softmax(x):
    x = x - x.max(-1, keepdim=True)[0]
    return x.exp() / x.exp().sum(-1, keepdim=True)
