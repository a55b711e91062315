# Right: index assignment on a copy by the negative mask.
def relu(x):
    result = x + 0
    result[x < 0] = 0
    return result
