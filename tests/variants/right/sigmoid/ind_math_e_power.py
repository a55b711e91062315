# Right: the power of math.e.
import math
def sigmoid(x): return 1 / (1 + math.e ** (-x))
