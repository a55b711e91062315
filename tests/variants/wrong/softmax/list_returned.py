# nested lists
# mistake: list instead of a tensor
def softmax(x):
    import math
    return [[math.exp(v) / sum(math.exp(w) for w in row) for v in row] for row in x.tolist()]
