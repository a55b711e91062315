# np.linalg.matrix_rank
# mistake: rank of linear algebra
import numpy as np
def rank(t):
    return int(np.linalg.matrix_rank(t.numpy()))
