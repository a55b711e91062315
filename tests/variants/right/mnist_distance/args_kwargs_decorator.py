# a timing decorator without functools.wraps hides the signature behind *args, **kwargs
import time

LOG = []

def timed(f):
    def inner(*args, **kwargs):
        start = time.perf_counter()
        result = f(*args, **kwargs)
        LOG.append(time.perf_counter() - start)
        return result
    return inner

@timed
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))
