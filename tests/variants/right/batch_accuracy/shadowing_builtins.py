# local names shadow builtins
def batch_accuracy(xb, yb):
    max = xb.sigmoid()
    bool = max > 0.5
    sum = bool == yb
    float = sum.float()
    return float.mean()
