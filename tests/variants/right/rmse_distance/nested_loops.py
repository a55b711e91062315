# every pixel by itself, math.sqrt
import math
def rmse_distance(a, b):
    s = 0
    n = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s += float(a[i, j] - b[i, j]) ** 2
            n += 1
    return math.sqrt(s / n)
