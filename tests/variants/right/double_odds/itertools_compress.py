# itertools.compress and a partial
from itertools import compress
from functools import partial
from operator import mul

twice = partial(mul, 2)

def double_odds(xs):
    odd = (x % 2 for x in xs)
    return list(map(twice, compress(xs, odd)))
