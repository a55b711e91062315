# Right: a general polynomial by reduce, partial.
from functools import partial, reduce

def polynomial(t, params, degree):
    assert len(params) == degree + 1
    return reduce(lambda acc, p: acc * t + p, params[1:], params[0] * t ** 0)

quadratic = partial(polynomial, degree=2)
