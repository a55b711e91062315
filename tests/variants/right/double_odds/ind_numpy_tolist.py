# Right: numpy in between, positional-only.
import numpy as np

def double_odds(numbers, /):
    a = np.array(numbers, dtype=np.int64)
    return (a[a % 2 == 1] * 2).tolist()
