# reduce over the parameters
from functools import reduce
def quadratic(t, params):
    return reduce(lambda acc, p: acc * t + p, params, 0 * t)
