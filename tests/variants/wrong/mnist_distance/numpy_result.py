# a numpy array
# mistake: numpy array instead of tensor
import numpy as np
def mnist_distance(a, b):
    return np.abs(a.numpy() - b.numpy()).mean((-1, -2))
