# an own context manager that measures time
from contextlib import contextmanager
import time

@contextmanager
def stopwatch(label):
    start = time.perf_counter()
    try:
        yield
    finally:
        print(label, time.perf_counter() - start)

def softmax(x):
    with stopwatch("softmax"):
        shifted = x - x.amax(dim=-1, keepdim=True)
        powers = shifted.exp()
        return powers / powers.sum(dim=-1, keepdim=True)
