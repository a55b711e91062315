# math.e to the power
import math
def softmax(x):
    e = math.e ** (x - x.max(-1, keepdim=True).values)
    return e / e.sum(-1, keepdim=True)
