# recursion over the rows by halves
# loses: vectorised
def _total(a, t):
    if len(t) == 1:
        return a[0, t[0]]
    k = len(t) // 2
    return _total(a[:k], t[:k]) + _total(a[k:], t[k:])
def nll(activations, targets):
    return -_total(activations, targets) / len(targets)
