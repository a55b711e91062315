# squares instead of exponentials
# mistake: squares instead of exponentials
def softmax(x):
    s = x ** 2
    return s / s.sum(-1, keepdim=True)
