# float64 inside
def sigmoid(x):
    return (1 / (1 + (-x.double()).exp())).to(x.dtype)
