# computes in double and comes back
def relu(t):
    d = t.double()
    return ((d + d.abs()) * 0.5).to(t.dtype)
