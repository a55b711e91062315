# enumerate with a last value
def rank(t: 'Tensor') -> int:
    r = 0
    for r, _ in enumerate(t.size(), start=1): pass
    return r
