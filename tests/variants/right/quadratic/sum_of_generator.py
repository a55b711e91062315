# sum over enumerate
def quadratic(t, params):
    return sum(p * t ** (2 - i) for i, p in enumerate(params))
