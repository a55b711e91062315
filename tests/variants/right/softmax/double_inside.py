# computes in double and returns to the dtype of x
def softmax(x):
    z = x.double()
    z = z - z.max(-1, keepdim=True).values
    return (z.exp() / z.exp().sum(-1, keepdim=True)).to(x.dtype)
