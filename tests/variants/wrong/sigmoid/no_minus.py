# minus forgotten
# mistake: sign of the exponent
from math import e
def sigmoid(x): return 1 / (1 + e**x)
