# itertools
import itertools

def pair_up(ys_first, ys):
    return list(itertools.zip_longest(ys_first, ys))
