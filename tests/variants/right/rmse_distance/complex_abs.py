# numpy linalg
import numpy as np
def rmse_distance(a, b):
    d = (a - b).numpy().ravel()
    return np.sqrt(np.dot(d, d) / d.size)
