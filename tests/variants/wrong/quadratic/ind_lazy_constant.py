# Wrong: lazy, does next to nothing.
def quadratic(t, params):
    return t * params.sum()
