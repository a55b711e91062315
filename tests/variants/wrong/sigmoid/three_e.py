# 2.7 for e
def sigmoid(x): return 1 / (1 + 2.7**(-x))
