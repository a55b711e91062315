# numpy's e
import numpy as np
def sigmoid(x):
    return 1.0 / (1.0 + np.e ** (-x))
