# an np.float32
import numpy as np
def l1_distance(a, b):
    return np.mean(np.abs(np.array(a) - np.array(b)))
