# powers of two
# mistake: base 2 instead of e
def softmax(x):
    p = 2 ** x
    return p / p.sum(-1, keepdim=True)
